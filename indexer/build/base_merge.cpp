#include "indexer/build/base_merge.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "indexer/build/durable.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

/// What an index knows besides its articles, without them.
void copy_metadata(const Xapian::Database& from, const fs::path& to) {
  Xapian::WritableDatabase database{to.string(), Xapian::DB_CREATE | private_flags};
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key)
    database.set_metadata(*key, from.get_metadata(*key));
  database.commit();
  database.close();
}

/// A copy of the base without these documents.
Result<fs::path> base_without(const MergeOrder& order, const std::vector<std::uint32_t>& numbers) {
  const auto copy = fs::path{order.to} += ".base";
  // A dump that grew holds all that was there; deleting that costs more than all the rest.
  if (const auto base = open_glass(*order.base); base.get_doccount() == numbers.size()) {
    copy_metadata(base, copy);
    return copy;
  }
  std::error_code failure;
  fs::copy(*order.base, copy, failure);
  if (failure) return system_error("write", copy, failure.value());
  delete_documents(copy, numbers);
  return copy;
}

}  // namespace

Xapian::Database open_glass(const fs::path& folder) {
  return Xapian::Database{folder.string(), Xapian::DB_BACKEND_GLASS};
}

BaseArticles::BaseArticles(const std::optional<fs::path>& base)
    : base_{base ? open_glass(*base) : Xapian::Database{}} {}

void BaseArticles::replace(const std::string& id_term) {
  if (is_empty()) return;
  const auto there = base_.postlist_begin(id_term);
  if (there != base_.postlist_end(id_term)) replaced_.push_back(*there);
}

std::vector<std::uint32_t> BaseArticles::replaced() const {
  auto numbers = replaced_;
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Result<Changed> compact_behind_base(const MergeOrder& order,
                                    const std::vector<std::uint32_t>& replaced,
                                    const std::vector<fs::path>& databases) {
  std::vector<std::uint32_t> gone;
  std::set_union(replaced.begin(), replaced.end(), order.dropped.begin(), order.dropped.end(),
                 std::back_inserter(gone));
  Xapian::Database all;
  std::optional<fs::path> copy;
  if (order.base && !gone.empty()) {
    const auto made = base_without(order, gone);
    if (!made) return made.error();
    copy = *made;
  }
  if (order.base) all.add_database(open_glass(copy.value_or(*order.base)));
  for (const auto& database : databases) all.add_database(open_glass(database));
  all.compact(order.to.string(), Xapian::Compactor::FULL);
  std::error_code ignored;  // the caller clears the folder that it lies in
  if (copy) fs::remove_all(*copy, ignored);
  return Changed{.replaced = replaced.size(), .removed = gone.size() - replaced.size()};
}

}  // namespace news::build
