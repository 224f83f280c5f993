#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "indexer/build/bulk_tables.hpp"

namespace news::build {

/// Nobody reads what is being made, and what a kill leaves of it is thrown away: no syncing, blocks
/// in place.
inline constexpr int private_flags =
    Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

[[nodiscard]] Xapian::Database open_glass(const std::filesystem::path& folder);

/// Deletes documents of a database that nobody reads yet. which: numbers or unique terms.
template <class Which>
void delete_documents(const std::filesystem::path& folder, const std::vector<Which>& which) {
  if (which.empty()) return;
  Xapian::WritableDatabase database{folder.string(), Xapian::DB_OPEN | private_flags};
  for (const auto& each : which) database.delete_document(each);
  database.commit();
  database.close();
}

/// The generation that a merge begins with, asked for the articles that come anew.
class BaseArticles {
 public:
  explicit BaseArticles(const std::optional<std::filesystem::path>& base);

  [[nodiscard]] bool is_empty() const { return base_.get_doccount() == 0; }
  [[nodiscard]] const Xapian::Database& database() const { return base_; }

  /// An article with this id comes behind the base.
  void replace(const std::string& id_term);

  /// The documents of the base that replace() found, rising.
  [[nodiscard]] std::vector<std::uint32_t> replaced() const;

 private:
  Xapian::Database base_{};
  std::vector<std::uint32_t> replaced_{};
};

/// Writes the base without the documents that are dropped or replaced, and the databases behind
/// it, in the least room to order.to; by Xapian's compaction. `Changed` tells of the base only.
[[nodiscard]] Result<Changed> compact_behind_base(
    const MergeOrder& order, const std::vector<std::uint32_t>& replaced,
    const std::vector<std::filesystem::path>& databases);

}  // namespace news::build
