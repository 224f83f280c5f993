#include <functional>
#include <queue>
#include <string>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "indexer/build/base_merge.hpp"
#include "indexer/build/bulk_tables.hpp"
#include "indexer/build/make_document.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

std::string writing(const fs::path& folder) {
  return fmt::format("writing to '{}'", folder.string());
}

class Shard : public RunWriter {
 public:
  Shard(Xapian::WritableDatabase database, fs::path folder)
      : database_{std::move(database)}, folder_{std::move(folder)} {}

  Result<void> put(const Analysed& article) override {
    return index::guarded(writing(folder_), [&] {
      if (!ids_.insert(article.id_term).second) database_.delete_document(article.id_term);
      database_.add_document(make_document(article));
    });
  }

  Result<void> close() override {
    return index::guarded(writing(folder_), [this] {
      database_.commit();
      database_.close();
    });
  }

 private:
  Xapian::WritableDatabase database_;
  fs::path folder_;
  std::unordered_set<std::string> ids_{};
};

using IdTerms = std::vector<std::string>;

/// What has to go from each part for every id to be there once. Walks through the ids of all parts
/// together, in order: no memory for those that are there once.
std::vector<IdTerms> find_superseded(const std::vector<fs::path>& folders, BaseArticles& base) {
  using Head = std::pair<std::string, std::size_t>;
  const std::string prefix{schema::spec(schema::Field::id).prefix};
  std::vector<IdTerms> found(folders.size());
  std::vector<Xapian::Database> parts;
  std::vector<Xapian::TermIterator> ids;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  const auto look_at = [&](std::size_t part) {
    if (ids[part] != parts[part].allterms_end(prefix)) heads.emplace(*ids[part], part);
  };
  for (const auto& folder : folders) {
    parts.push_back(open_glass(folder));
    ids.push_back(parts.back().allterms_begin(prefix));
    look_at(ids.size() - 1);
  }
  while (!heads.empty()) {
    const auto [id, part] = heads.top();
    heads.pop();
    ++ids[part];
    look_at(part);
    if (!heads.empty() && heads.top().first == id)
      found[part].push_back(id);
    else
      base.replace(id);
  }
  return found;
}

class GlassShards : public BulkTables {
 public:
  Result<std::unique_ptr<RunWriter>> begin_run(const fs::path& folder) const override {
    return index::guarded(writing(folder), [&]() -> std::unique_ptr<RunWriter> {
      Xapian::WritableDatabase database{folder.string(), Xapian::DB_CREATE | private_flags};
      return std::make_unique<Shard>(std::move(database), folder);
    });
  }

  Result<Changed> merge(const MergeOrder& order) const override {
    return index::guarded(writing(order.to), [&] { return merged(order); });
  }

  std::size_t most_parts() const override { return 32; }  // each has up to six files open
  bool wants_check() const override { return false; }

 private:
  static Result<Changed> merged(const MergeOrder& order) {
    BaseArticles base{order.base};
    const auto superseded = find_superseded(order.parts, base);
    std::uint64_t replaced = 0;
    for (std::size_t i = 0; i < order.parts.size(); ++i) {
      replaced += superseded[i].size();
      delete_documents(order.parts[i], superseded[i]);
    }
    auto changed = compact_behind_base(order, base.replaced(), order.parts);
    if (changed) changed->replaced += replaced;
    return changed;
  }
};

}  // namespace

std::unique_ptr<const BulkTables> glass_shards() { return std::make_unique<GlassShards>(); }

}  // namespace news::build
