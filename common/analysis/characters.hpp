#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace news::analysis {

/// What a character is to the reader of words.
enum class Kind : std::uint8_t {
  separator,
  letter,
  digit,
  mark,       ///< Belongs to the letter before it: accents, Indic vowel signs.
  unspaced,   ///< A letter of a script without spaces (Han, kana, Thai...): a word of its own.
  ignorable,  ///< Soft hyphens, zero-width and bidi characters: a word is the same without.
  apostrophe  ///< ' and its typographic kin.
};

struct Character {
  char32_t code_point = 0;
  std::size_t length = 0;  ///< Bytes; 0 only at the end of the text.
  Kind kind = Kind::separator;
};

/// The character at a byte offset; ill-formed bytes and the end are separators.
[[nodiscard]] Character read_character(std::string_view text, std::size_t offset);

[[nodiscard]] inline bool starts_word(Kind kind) {
  return kind == Kind::letter || kind == Kind::digit || kind == Kind::unspaced;
}

/// Letters, digits and marks of scripts that part words by spaces.
[[nodiscard]] inline bool continues_word(Kind kind) {
  return kind == Kind::letter || kind == Kind::digit || kind == Kind::mark;
}

/// The offset of the first character that is not ignorable, from `offset` on.
[[nodiscard]] std::size_t skip_ignorable(std::string_view text, std::size_t offset);

[[nodiscard]] bool is_capital(char32_t code_point);
[[nodiscard]] bool is_small(char32_t code_point);

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace news::analysis
