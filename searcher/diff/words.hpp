#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/diff/difference.hpp"

namespace news::diff {

enum class Form : std::uint8_t { word, number, sign };

/// The unit of comparison: a word ("don't", "U.S."), a number ("1,200.50", "5pm"), a character of a
/// script without spaces, or a sign. Never a part of a character.
struct Word {
  Range bytes{};
  Form form = Form::word;
  bool capital = false;   ///< Starts with a capital letter.
  std::uint32_t key = 0;  ///< Equal words have equal keys; see Vocabulary.
};

/// Numbers words, so that they compare as integers.
class Vocabulary {
 public:
  /// The key of a word as it is compared: quotation marks of any kind alike, dashes too, what is
  /// invisible left out.
  [[nodiscard]] std::uint32_t key(std::string_view word);
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> keys_{};
};

/// The words of a text, in order. Blanks are in none; all else is in one.
[[nodiscard]] std::vector<Word> read_words(std::string_view text, Vocabulary& vocabulary);

/// True for blanks of any width, line breaks included.
[[nodiscard]] bool is_blank(char32_t code_point);

}  // namespace news::diff
