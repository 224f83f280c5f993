#include "indexer/build/shard_build.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "common/index/generation.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "common/schema/metadata.hpp"
#include "indexer/build/check.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/growth.hpp"
#include "indexer/build/manifest.hpp"
#include "indexer/build/settle_stories.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// A commit in the middle of a run writes the whole index again; so it may take a tenth of the
/// time.
constexpr int pauses_for_each_commit = 10;

/// Longer than any run; the greatest duration there is would overflow where it is compared.
constexpr std::chrono::hours never{24 * 365};

bool is_standard_input(const discover::InputFile& file) { return file.path == "-"; }

std::vector<Xapian::docid> articles_of(const Xapian::Database& base, const std::string& input_key) {
  const auto term = schema::input_term(input_key);
  return {base.postlist_begin(term), base.postlist_end(term)};
}

}  // namespace

Result<ShardBuild> ShardBuild::open(Target& target, std::shared_ptr<const BulkTables> tables) {
  ShardBuild build{target, std::move(tables)};
  std::error_code failure;
  fs::create_directories(build.folder_, failure);
  if (failure) return system_error("make the folder", build.folder_, failure.value());
  if (const auto opened = build.open_base(); !opened) return opened.error();
  // What --rebuild makes is checked when it is published.
  if (target.start == Start::anew || !build.tables_->wants_check()) return build;
  auto watch = TableWatch::start();
  if (!watch) return watch.error();
  build.watch_ = *std::move(watch);
  return build;
}

ShardBuild::ShardBuild(Target& target, std::shared_ptr<const BulkTables> tables)
    : target_{&target}, tables_{std::move(tables)}, folder_{runs_folder(target)} {}

ShardBuild::~ShardBuild() {
  std::error_code ignored;  // what stays is litter that the next run clears
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

std::string ShardBuild::doing() const {
  return fmt::format("reading '{}'", target_->index.string());
}

Result<void> ShardBuild::open_base() {
  return index::guarded(doing(), [this] {
    base_ = Xapian::Database{target_->generation.string(), Xapian::DB_BACKEND_GLASS};
    groups_ = groups_articles(base_);
  });
}

Result<void> ShardBuild::begin_input(const discover::InputFile& file) {
  put_of_input_ = 0;
  held_.clear();
  if (is_standard_input(file)) return {};
  return index::guarded(doing(), [&] {
    const auto key = discover::input_key(file.path);
    held_ = articles_of(base_, key);
    // Until it is read to its end the input counts as unread, also where a commit comes between.
    if (!base_.get_metadata(manifest_key(key)).empty()) metadata_[manifest_key(key)] = "";
  });
}

Result<std::uint64_t> ShardBuild::end_input(const discover::InputFile& file) {
  if (is_standard_input(file)) return std::uint64_t{0};
  dropped_.insert(dropped_.end(), held_.begin(), held_.end());
  held_.clear();
  metadata_[manifest_key(discover::input_key(file.path))] =
      write_entry({file.path, file.size, file.modified, put_of_input_});
  return std::uint64_t{0};
}

Result<std::uint64_t> ShardBuild::remove_input(const std::string& path) {
  return index::guarded(doing(), [&] {
    const auto key = discover::input_key(path);
    const auto held = articles_of(base_, key);
    dropped_.insert(dropped_.end(), held.begin(), held.end());
    metadata_[manifest_key(key)] = "";
    return std::uint64_t{0};
  });
}

Result<std::vector<std::string>> ShardBuild::learned() const {
  return index::guarded(doing(), [this] {
    const std::string prefix{schema::metadata::learned_prefix};
    std::vector<std::string> kept;
    for (auto key = base_.metadata_keys_begin(prefix); key != base_.metadata_keys_end(prefix);
         ++key)
      kept.push_back(base_.get_metadata(*key));
    return kept;
  });
}

Result<void> ShardBuild::keep_learned(const std::string& outlet, const std::string& bytes) {
  return index::guarded(doing(), [&] {
    const auto key =
        std::string{schema::metadata::learned_prefix}.append(discover::input_key(outlet));
    if (base_.get_metadata(key) != bytes) metadata_[key] = bytes;
  });
}

Result<void> ShardBuild::add_run(const WrittenRun& run) {
  if (run.failure) return *run.failure;
  if (run.folder.empty()) return {};
  parts_.push_back({run.folder, 0});
  return merge_full_levels();
}

Result<void> ShardBuild::merge_full_levels() {
  for (;;) {
    const auto level = parts_.back().level;
    const auto same = static_cast<std::size_t>(
        std::find_if(parts_.rbegin(), parts_.rend(),
                     [level](const Part& part) { return part.level != level; }) -
        parts_.rbegin());
    if (same < tables_->most_parts()) return {};
    if (const auto merged = merge_last(same, level + 1); !merged) return merged;
  }
}

Result<void> ShardBuild::merge_last(std::size_t count, int level) {
  MergeOrder order{.to = folder_ / fmt::format("merged-{}", merges_++)};
  const auto first = parts_.end() - static_cast<std::ptrdiff_t>(count);
  for (auto part = first; part != parts_.end(); ++part) order.parts.push_back(part->folder);
  const auto merged = tables_->merge(order);
  if (!merged) return merged.error();
  changed_.replaced += merged->replaced;
  std::error_code ignored;  // the whole folder goes at the end
  for (auto part = first; part != parts_.end(); ++part) fs::remove_all(part->folder, ignored);
  parts_.erase(first, parts_.end());
  parts_.push_back({order.to, level});
  return {};
}

/// An input that is read again keeps numbers of the base, which a commit may change: wait for its
/// end. A rebuild is committed once.
std::chrono::milliseconds ShardBuild::shortest_pause() const {
  if (target_->start == Start::anew || !held_.empty()) return never;
  return pauses_for_each_commit * last_commit_took_;
}

Result<Changed> ShardBuild::commit() {
  if (!has_changes()) return Changed{};
  const auto start = Clock::now();
  if (const auto made = make_generation(); !made) return made.error();
  last_commit_took_ = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
  return std::exchange(changed_, {});
}

Result<void> ShardBuild::compact() { return make_generation(); }

Result<void> ShardBuild::make_generation() {
  std::sort(dropped_.begin(), dropped_.end());
  dropped_.erase(std::unique(dropped_.begin(), dropped_.end()), dropped_.end());
  MergeOrder order{.base = target_->generation,
                   .dropped = std::exchange(dropped_, {}),
                   .to = folder_ / fmt::format("merged-{}", merges_++)};
  for (const auto& part : std::exchange(parts_, {})) order.parts.push_back(part.folder);
  const auto merged = tables_->merge(order);
  if (!merged) return merged.error();
  changed_.replaced += merged->replaced;
  changed_.removed += merged->removed;
  if (const auto written = write_metadata(order.to); !written) return written;
  if (const auto checked = check(order.to); !checked) return checked;
  base_ = {};
  if (const auto moved = supersede(*target_, order.to); !moved) return moved;
  std::error_code ignored;  // the whole folder goes at the end
  for (const auto& part : order.parts) fs::remove_all(part, ignored);
  return open_base();
}

Result<void> ShardBuild::check(const fs::path& generation) {
  if (!watch_) return {};
  const auto found = watch_->findings(generation);
  if (!found) return found.error();
  return found->empty() ? Result<void>{} : damaged(found->front());
}

Result<void> ShardBuild::write_metadata(const fs::path& generation) {
  return index::guarded(fmt::format("writing to '{}'", generation.string()), [&]() -> Result<void> {
    Xapian::WritableDatabase database{
        generation.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC};
    for (const auto& [key, value] : std::exchange(metadata_, {})) database.set_metadata(key, value);
    if (groups_)
      if (const auto settled = settle_stories(database, folder_); !settled) return settled;
    database.set_metadata(std::string{schema::metadata::compacted},
                          write_growth({index::folder_bytes(generation), database.get_doccount()}));
    database.commit();
    database.close();
    return Result<void>{};
  });
}

Result<void> ShardBuild::close() {
  base_ = {};
  return {};
}

}  // namespace news::build
