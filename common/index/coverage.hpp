#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace news::index {

/// A value and how many articles have it.
using Count = std::pair<std::string, std::size_t>;

/// Of how many articles an index knows what. Counted from terms: no article is read.
struct Coverage {
  std::vector<Count> facts{};       ///< By the names that `has:` takes; all facts, and "url".
  std::vector<Count> precisions{};  ///< "minute", "day", "month", "year", "unknown": dates that are
                                    ///< just so precise.
  std::vector<Count> agencies{};    ///< Folded; most articles first, then by name.
  std::vector<Count> languages{};   ///< The same.
};

/// Throws what Xapian throws: call it inside guarded().
[[nodiscard]] Coverage coverage_of(const Xapian::Database& database);

/// "ap 1,204, reuters 13 and 2 more": the first of them. Empty for none. Not sanitised.
[[nodiscard]] std::string in_words(const std::vector<Count>& counts, std::size_t most);

}  // namespace news::index
