#include <algorithm>
#include <functional>
#include <queue>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "indexer/build/bulk_tables.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/make_document.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

/// Nobody reads a shard, and what a kill leaves of it is thrown away: no syncing, blocks in place.
constexpr int private_flags = Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

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

Xapian::Database opened(const fs::path& folder) {
  return Xapian::Database{folder.string(), Xapian::DB_BACKEND_GLASS};
}

/// What has to go from each database for every id to be there once.
struct Superseded {
  std::vector<std::vector<std::string>> of_parts{};  ///< Id terms, part by part.
  std::vector<std::uint32_t> of_base{};              ///< Document numbers.
};

/// Walks through the ids of all parts together, in order: no memory for those that are there once.
Superseded find_superseded(const MergeOrder& order) {
  using Head = std::pair<std::string, std::size_t>;
  const std::string prefix{schema::spec(schema::Field::id).prefix};
  Superseded found{.of_parts = std::vector<std::vector<std::string>>(order.parts.size())};
  std::vector<Xapian::Database> parts;
  std::vector<Xapian::TermIterator> ids;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  const auto look_at = [&](std::size_t part) {
    if (ids[part] != parts[part].allterms_end(prefix)) heads.emplace(*ids[part], part);
  };
  for (const auto& folder : order.parts) {
    parts.push_back(opened(folder));
    ids.push_back(parts.back().allterms_begin(prefix));
    look_at(ids.size() - 1);
  }
  const auto base = order.base ? opened(*order.base) : Xapian::Database{};
  const bool has_base = base.get_doccount() > 0;
  while (!heads.empty()) {
    const auto [id, part] = heads.top();
    heads.pop();
    ++ids[part];
    look_at(part);
    if (!heads.empty() && heads.top().first == id) {
      found.of_parts[part].push_back(id);
    } else if (has_base) {
      const auto there = base.postlist_begin(id);
      if (there != base.postlist_end(id)) found.of_base.push_back(*there);
    }
  }
  std::sort(found.of_base.begin(), found.of_base.end());
  return found;
}

void drop_from_part(const fs::path& part, const std::vector<std::string>& id_terms) {
  if (id_terms.empty()) return;
  Xapian::WritableDatabase database{part.string(), Xapian::DB_OPEN | private_flags};
  for (const auto& term : id_terms) database.delete_document(term);
  database.commit();
  database.close();
}

/// A copy of the base without these documents.
Result<fs::path> base_without(const MergeOrder& order, const std::vector<std::uint32_t>& numbers) {
  const auto copy = fs::path{order.to} += ".base";
  std::error_code failure;
  fs::copy(*order.base, copy, failure);
  if (failure) return system_error("write", copy, failure.value());
  Xapian::WritableDatabase database{copy.string(), Xapian::DB_OPEN | private_flags};
  for (const auto number : numbers) database.delete_document(number);
  database.commit();
  database.close();
  return copy;
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

 private:
  static Result<Changed> merged(const MergeOrder& order) {
    const auto superseded = find_superseded(order);
    Changed changed{.replaced = superseded.of_base.size()};
    for (std::size_t i = 0; i < order.parts.size(); ++i) {
      changed.replaced += superseded.of_parts[i].size();
      drop_from_part(order.parts[i], superseded.of_parts[i]);
    }
    std::vector<std::uint32_t> gone;
    std::set_union(superseded.of_base.begin(), superseded.of_base.end(), order.dropped.begin(),
                   order.dropped.end(), std::back_inserter(gone));
    changed.removed = gone.size() - superseded.of_base.size();
    Xapian::Database all;
    std::optional<fs::path> copy;
    if (order.base && !gone.empty()) {
      const auto made = base_without(order, gone);
      if (!made) return made.error();
      copy = *made;
    }
    if (order.base) all.add_database(opened(copy.value_or(*order.base)));
    for (const auto& part : order.parts) all.add_database(opened(part));
    all.compact(order.to.string(), Xapian::Compactor::FULL);
    std::error_code ignored;  // the caller clears the folder that it lies in
    if (copy) fs::remove_all(*copy, ignored);
    return changed;
  }
};

}  // namespace

std::unique_ptr<const BulkTables> glass_shards() { return std::make_unique<GlassShards>(); }

}  // namespace news::build
