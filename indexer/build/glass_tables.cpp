#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "common/index/xapian_guard.hpp"
#include "indexer/build/base_merge.hpp"
#include "indexer/build/bulk_tables.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/empty_database.hpp"
#include "indexer/build/glass/join_runs.hpp"
#include "indexer/build/glass/run_builder.hpp"
#include "indexer/build/glass/write_tables.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

/// A part is a folder of runs: "0", "1", ...
fs::path run_of(const fs::path& part, std::size_t number) { return part / std::to_string(number); }

Result<fs::path> make_run_folder(const fs::path& part, std::size_t number) {
  auto folder = run_of(part, number);
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) return system_error("make the folder", folder, failure.value());
  return folder;
}

std::vector<fs::path> runs_of(const std::vector<fs::path>& parts) {
  std::vector<fs::path> runs;
  for (const auto& part : parts)
    for (std::size_t i = 0; fs::exists(run_of(part, i)); ++i) runs.push_back(run_of(part, i));
  return runs;
}

/// Words and boolean terms as one sorted list.
void collect_terms(const Analysed& article, std::vector<glass::Term>& terms) {
  terms.clear();
  auto word = article.words.begin();
  for (const auto& name : article.boolean_terms) {
    for (; word != article.words.end() && word->term < name; ++word)
      terms.push_back({word->term, word->wdf, word->positions});
    if (word == article.words.end() || word->term != name) terms.push_back({.name = name});
  }
  for (; word != article.words.end(); ++word)
    terms.push_back({word->term, word->wdf, word->positions});
}

class TableRun : public RunWriter {
 public:
  TableRun(fs::path part, std::size_t most_bytes)
      : part_{std::move(part)}, most_bytes_{most_bytes} {}

  Result<void> put(const Analysed& article) override {
    if (!builder_) {
      const auto folder = make_run_folder(part_, runs_++);
      if (!folder) return folder.error();
      builder_.emplace(*folder);
    }
    collect_terms(article, terms_);
    builder_->put({article.id_term, terms_, article.values, article.data});
    return builder_->memory_bytes() < most_bytes_ ? Result<void>{} : close();
  }

  Result<void> close() override {
    if (!builder_) return {};
    const auto finished = builder_->finish();
    builder_.reset();
    return finished;
  }

 private:
  fs::path part_;
  std::size_t most_bytes_;
  std::size_t runs_ = 0;
  std::optional<glass::RunBuilder> builder_{};
  std::vector<glass::Term> terms_{};
};

std::map<std::string, std::string> metadata_of(const Xapian::Database& base) {
  std::map<std::string, std::string> metadata;
  for (auto key = base.metadata_keys_begin(); key != base.metadata_keys_end(); ++key)
    metadata[*key] = base.get_metadata(*key);
  return metadata;
}

class GlassTables : public BulkTables {
 public:
  explicit GlassTables(std::size_t run_memory_bytes) : run_memory_bytes_{run_memory_bytes} {}

  Result<std::unique_ptr<RunWriter>> begin_run(const fs::path& folder) const override {
    return std::unique_ptr<RunWriter>{std::make_unique<TableRun>(folder, run_memory_bytes_)};
  }

  Result<Changed> merge(const MergeOrder& order) const override {
    if (!order.base) return join(order);
    return index::guarded(fmt::format("writing to '{}'", order.to.string()), [&] {
      BaseArticles base{order.base};
      return base.is_empty() ? write_alone(order, base) : write_behind(order, base);
    });
  }

  std::size_t most_parts() const override { return 128; }  // few have more than one file open
  bool wants_check() const override { return true; }

 private:
  static Result<Changed> join(const MergeOrder& order) {
    const auto folder = make_run_folder(order.to, 0);
    if (!folder) return folder.error();
    if (const auto joined = glass::join_runs(runs_of(order.parts), *folder); !joined)
      return joined.error();
    return Changed{};
  }

  static Result<std::uint64_t> write(const MergeOrder& order, const fs::path& to,
                                     std::map<std::string, std::string> metadata,
                                     BaseArticles& base) {
    auto uuid = make_empty_database(to);
    if (!uuid) return uuid.error();
    return glass::write_tables({.runs = runs_of(order.parts),
                                .metadata = std::move(metadata),
                                .to = to,
                                .uuid = *std::move(uuid),
                                .met = [&](const std::string& id) { base.replace(id); }});
  }

  /// Of an empty base only the metadata are wanted.
  static Result<Changed> write_alone(const MergeOrder& order, BaseArticles& base) {
    const auto replaced = write(order, order.to, metadata_of(base.database()), base);
    if (!replaced) return replaced.error();
    return Changed{.replaced = *replaced};
  }

  static Result<Changed> write_behind(const MergeOrder& order, BaseArticles& base) {
    const auto added = fs::path{order.to} += ".added";
    std::vector<fs::path> databases;
    std::uint64_t replaced = 0;
    if (!order.parts.empty()) {
      const auto written = write(order, added, {}, base);
      if (!written) return written.error();
      replaced = *written;
      databases.push_back(added);
    }
    auto changed = compact_behind_base(order, base.replaced(), databases);
    if (changed) changed->replaced += replaced;
    std::error_code ignored;  // the caller clears the folder that it lies in
    fs::remove_all(added, ignored);
    return changed;
  }

  std::size_t run_memory_bytes_;
};

}  // namespace

std::unique_ptr<const BulkTables> glass_tables(std::size_t run_memory_bytes) {
  return std::make_unique<GlassTables>(run_memory_bytes);
}

}  // namespace news::build
