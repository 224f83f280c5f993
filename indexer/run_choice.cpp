#include "indexer/run_choice.hpp"

#include <algorithm>
#include <thread>

#include "indexer/build/empty_database.hpp"

namespace news {
namespace {

/// Raw text of a run: what waits in the run of each thread takes about so many times as much, with
/// what is read ahead.
struct RunSize {
  std::size_t memory_for_each_byte = 1;
  std::size_t largest_bytes = 1;
  std::size_t articles = 1;
};

constexpr RunSize through_xapian{40, 512u << 10, 2'048};  ///< Larger trees of terms fit no cache.
constexpr RunSize in_order{20, 8u << 20, 1u << 16};
constexpr std::size_t smallest_bytes = 64u << 10;

/// Of the memory, so much may wait in the run of one thread before it spills.
constexpr std::size_t parts_of_memory = 2;
constexpr std::size_t least_run_memory = 8u << 20;  ///< Less would be more files than may be open.

RunChoice run_of(const IndexerOptions& options, RunSize size) {
  RunChoice choice;
  const auto jobs = choice.limits.jobs = jobs_of(options);
  choice.limits.run_bytes = std::clamp(options.memory_bytes / size.memory_for_each_byte / jobs,
                                       smallest_bytes, size.largest_bytes);
  choice.limits.run_articles = size.articles;
  return choice;
}

RunChoice shards(const IndexerOptions& options) {
  auto choice = run_of(options, through_xapian);
  choice.tables = build::glass_shards();
  return choice;
}

}  // namespace

unsigned jobs_of(const IndexerOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

Result<RunChoice> choose_run(const IndexerOptions& options, const RunPlan& plan,
                             const build::Target& target, const Console& console) {
  const bool is_auto = options.build == Way::automatic;
  // What comes through a pipe cannot be read again.
  const bool reads_pipe = std::any_of(plan.to_read.begin(), plan.to_read.end(),
                                      [](const auto& file) { return file.path == "-"; });
  if (options.build == Way::api || (is_auto && reads_pipe)) return shards(options);
  if (const auto tried = build::try_format(build::runs_folder(target)); !tried) {
    if (!is_auto) return tried.error();
    if (options.verbose) console.note(tried.error().what + "; building through Xapian");
    return shards(options);
  }
  auto choice = run_of(options, in_order);
  choice.tables = build::glass_tables(
      std::max(options.memory_bytes / parts_of_memory / choice.limits.jobs, least_run_memory));
  choice.may_try_again = is_auto;
  return choice;
}

}  // namespace news
