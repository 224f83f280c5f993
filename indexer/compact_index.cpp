#include "indexer/compact_index.hpp"

#include <fmt/format.h>

#include "common/index/generation.hpp"
#include "indexer/build/shard_build.hpp"
#include "indexer/build/target.hpp"

namespace news {
namespace {

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / (1u << 20); }

}  // namespace

Result<ExitCode> compact_index(const IndexerOptions& options, const std::filesystem::path& index,
                               const Console& console) {
  // An index that is not there is not made.
  if (const auto there = index::current_generation(index); !there) return there.error();
  auto target = build::open_target(index, {}, build::Start::keep);
  if (!target) return target.error();
  const auto before = index::folder_bytes(target->generation);
  auto build = build::ShardBuild::open(*target, build::glass_shards());
  if (!build) return build.error();
  if (const auto compacted = build->compact(); !compacted) return compacted.error();
  if (const auto closed = build->close(); !closed) return closed.error();
  const auto after = index::folder_bytes(target->generation);
  if (!options.quiet && options.summary != Summary::none)
    console.note(fmt::format("{:.1f} MB are now {:.1f} MB; index {}", megabytes(before),
                             megabytes(after), index.string()));
  return ExitCode::success;
}

}  // namespace news
