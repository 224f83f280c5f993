// What grouping costs, of one core: sketching, and joining all at once. Every fifth article is
// there a second time with its end cut, so that there are stories.
//   group_bench INPUT...     each INPUT a file or a folder, read as `indexer` reads it
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

#include "common/story/packed_sketch.hpp"
#include "indexer/build/spill_sorter.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/group/sketch.hpp"
#include "indexer/group/stories.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"

namespace {

using news::group::Stories;

/// Seconds of processor time, so that a busy machine does not count.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Sketched {
  std::vector<std::string> ids{};
  std::vector<std::string> sketches{};
  std::size_t bytes = 0;
  std::size_t largest = 0;
  double seconds = 0;

  void add(const news::Article& article) {
    const auto start = cpu_seconds();
    auto packed = news::story::pack_sketch(news::group::sketch_of(article));
    seconds += cpu_seconds() - start;
    bytes += packed.size();
    largest = std::max(largest, packed.size());
    ids.push_back(article.id);
    sketches.push_back(std::move(packed));
  }
};

Sketched sketched(const std::vector<std::string>& paths) {
  constexpr std::size_t one_copy_in = 5;
  Sketched all;
  const auto take = [&all](news::RawArticle raw) {
    auto cleaned = news::clean_one(raw, {});
    auto article = news::describe::describe(raw, std::move(cleaned));
    all.add(article);
    if (all.ids.size() % one_copy_in == 0) {
      article.id += "-copy";
      article.body.resize(article.body.size() / 5 * 4);
      all.add(article);
    }
    return true;
  };
  for (const auto& file : news::discover::find_inputs(paths, {}).files)
    news::read::read_input(file.path, "", {},
                           {.article = take, .skipped = [](const news::Skipped&) {}});
  return all;
}

std::size_t count_joined(const Stories& stories) {
  std::size_t joined = 0;
  for (std::size_t i = 0; i < stories.size(); ++i) joined += stories[i].joined ? 1 : 0;
  return joined;
}

}  // namespace

int main(int count, char* arguments[]) {
  const auto all = sketched({arguments + 1, arguments + count});
  const auto articles = static_cast<double>(all.ids.size());
  const auto before = peak_megabytes();
  const auto start = cpu_seconds();
  Stories stories{{.fetch = [&](std::uint32_t number) { return all.sketches[number]; },
                   .make_sorter =
                       [] {
                         return std::make_unique<news::build::SpillSorter>(
                             std::filesystem::temp_directory_path());
                       },
                   .expected = all.ids.size()}};
  for (std::size_t i = 0; i < all.ids.size(); ++i)
    stories.add(static_cast<std::uint32_t>(i), all.ids[i], all.sketches[i]);
  if (const auto grouped = stories.group(); !grouped) {
    fmt::print(stderr, "group_bench: {}\n", grouped.error().what);
    return 1;
  }
  const auto joining = cpu_seconds() - start;
  fmt::print(
      "{:.0f} articles: sketch {:.1f} us, {:.0f} bytes ({} at most); join {:.1f} us; {} joined; "
      "{:.0f} MB, of these before joining {:.0f}\n",
      articles, 1e6 * all.seconds / articles, static_cast<double>(all.bytes) / articles,
      all.largest, 1e6 * joining / articles, count_joined(stories), peak_megabytes(), before);
  return 0;
}
