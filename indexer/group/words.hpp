#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace news::group {

/// A word as two texts are compared by it.
struct HashedWord {
  std::uint64_t hash = 0;     ///< Of the word folded: no case, no marks, no apostrophes.
  std::size_t start = 0;      ///< Byte in the text.
  std::uint32_t letters = 0;  ///< Characters.
};

/// The words of a text: runs of letters and digits, and each character of a script without spaces.
/// A cheap kin of the analyzer: no compounds, no numbers, no stems. Any bytes; linear in the text.
[[nodiscard]] std::vector<HashedWord> hashed_words(std::string_view text);

}  // namespace news::group
