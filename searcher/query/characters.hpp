#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::query {

/// What parts words: white space of any script, control characters and the byte order mark.
[[nodiscard]] bool is_blank(char32_t code_point);

/// Letters, digits and marks, as far as the query language must know them: ASCII letters and
/// digits, and every other character that is no common punctuation or symbol.
[[nodiscard]] bool is_letter(char32_t code_point);

/// The straight and the curly double quotes.
[[nodiscard]] bool is_quote(char32_t code_point);

/// True when a quote opened by `opening` ends at `candidate`: a straight one at a straight one, a
/// curly one at any curly one (English, German, Polish and Swedish pair them differently).
[[nodiscard]] bool closes(char32_t opening, char32_t candidate);

/// True when the '*' or '?' at `offset` would make a pattern of its word: a star beside a letter,
/// a question mark between two ("Who won?" has none).
[[nodiscard]] bool makes_pattern(std::string_view text, std::size_t offset);

/// True for a text without letters that parts words and is none: the dash of "flood – road", the
/// sign of "rock & roll". Signs that mean something here (* = : - and more) are no punctuation.
[[nodiscard]] bool is_punctuation(std::string_view text);

/// True where a text has a letter or a digit.
[[nodiscard]] bool has_letters(std::string_view text);

/// How many words a text holds at least: its runs of letters; 1 where there is none.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// True when there is a blank, a bracket or a quote, which only quoted text can hold.
[[nodiscard]] bool needs_quotes(std::string_view text);

/// ASCII letters in lower case, all else as it is: for names and units.
[[nodiscard]] constexpr char lower(char letter) {
  return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

[[nodiscard]] std::string lower_case(std::string_view text);

[[nodiscard]] constexpr bool is_digit(char character) {
  return '0' <= character && character <= '9';
}

}  // namespace news::query
