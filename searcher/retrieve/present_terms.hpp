#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

namespace news::retrieve {

/// Which of many terms each article has, read term by term: where many articles are asked about,
/// far quicker than to unpack the term list of each.
class PresentTerms {
 public:
  /// Nothing where they have more postings than are kept in memory at once.
  [[nodiscard]] static std::optional<PresentTerms> read(const Xapian::Database& database,
                                                        const std::vector<std::string>& terms);

  /// Places in the list of terms, rising.
  [[nodiscard]] std::span<const std::uint32_t> of(Xapian::docid article) const;

  static constexpr std::size_t most_postings = 4'000'000;  ///< 12 bytes each, while read.

 private:
  PresentTerms() = default;

  std::vector<std::uint32_t> terms_{};   ///< Article by article.
  std::vector<std::uint32_t> begins_{};  ///< By number of the article, and one more.
};

}  // namespace news::retrieve
