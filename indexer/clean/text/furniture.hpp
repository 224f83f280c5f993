#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/clean/text/furniture_phrases.hpp"

namespace news::clean {

/// A phrase of the furniture table found in a text.
struct Found {
  std::size_t start = 0;
  std::size_t end = 0;
  const Phrase* phrase = nullptr;
};

/// The phrases of a range, left to right, the longest at each place. Only hints may overlap
/// what follows them. A phrase
/// begins at a word, at a capital glued to what stands before, or right after another phrase; it
/// does not end inside a word. ASCII case, the form of apostrophes and the width of blanks do not
/// matter.
[[nodiscard]] std::vector<Found> find_phrases(std::string_view text, std::size_t start,
                                              std::size_t end);

}  // namespace news::clean
