#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query/dialect.hpp"
#include "searcher/query/query.hpp"

namespace news::query {

inline constexpr std::uint32_t farthest = 255;

/// An operator that asks for nearness.
struct NearSign {
  Proximity proximity = Proximity::within;
  std::uint32_t distance = 0;  ///< As typed, cut to a million; 0 for sentences and paragraphs.
  friend bool operator==(const NearSign&, const NearSign&) = default;
};

/// True where the distance counts.
[[nodiscard]] constexpr bool takes_distance(Proximity proximity) {
  return proximity != Proximity::same_sentence && proximity != Proximity::same_paragraph;
}

/// Reads W/5, NEAR/5, PRE/5, ADJ/5, ONEAR/5, /5, /N5/, W/S, W/P and their kind, in any case.
/// Neither SAME, which is one only between two operands, nor NOT.
[[nodiscard]] std::optional<NearSign> near_sign(std::string_view word, Dialect dialect);

/// The number of "/F50/", cut to a million; nothing for any other word.
[[nodiscard]] std::optional<std::uint32_t> first_words_sign(std::string_view word);

/// Where "/F50/" begins at the end of a word such as toyota/F50/; npos where there is none.
[[nodiscard]] std::size_t first_words_suffix(std::string_view word);

/// A number of digits only, cut to a million; nothing where there is another character.
[[nodiscard]] std::optional<std::uint32_t> whole_number(std::string_view digits);

}  // namespace news::query
