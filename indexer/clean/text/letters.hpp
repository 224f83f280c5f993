#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/settle.hpp"

namespace news::clean {

/// What a character is, as far as cutting text needs to know. Letters of scripts without case are
/// `letter`; a digit is an ASCII digit.
enum class Class { end, blank, lower, upper, letter, digit, stop, open_quote, close_quote, other };

/// The class of the character that starts at a byte offset; Class::end at the end of the text.
/// A straight quote is open_quote; `.`, `!`, `?` and the ellipsis are stops.
[[nodiscard]] Class class_at(std::string_view text, std::size_t offset);

/// The class of the character that ends before a byte offset; Class::end at the beginning.
/// A straight quote is close_quote here.
[[nodiscard]] Class class_before(std::string_view text, std::size_t offset);

[[nodiscard]] constexpr bool is_letter(Class c) {
  return c == Class::lower || c == Class::upper || c == Class::letter;
}

using text::is_blank;
using text::trimmed;

[[nodiscard]] constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// ASCII only.
[[nodiscard]] constexpr char lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Runs of characters that are not blank.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// Characters, not bytes.
[[nodiscard]] std::size_t count_chars(std::string_view text);

/// Calls `visit(word)` for each run without blanks until it gives false.
template <class Visit>
void each_word(std::string_view text, Visit&& visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_blank(text[at])) ++at;
    const auto start = at;
    while (at < text.size() && !is_blank(text[at])) ++at;
    if (at > start && !visit(text.substr(start, at - start))) return;
  }
}

/// ASCII case does not matter; everything else is compared byte by byte.
[[nodiscard]] bool equal_ignoring_case(std::string_view one, std::string_view other);
[[nodiscard]] bool starts_ignoring_case(std::string_view text, std::string_view start);

/// True when it ends as a sentence does: a stop, perhaps followed by closing quotes or brackets.
[[nodiscard]] bool ends_with_stop(std::string_view text);

}  // namespace news::clean
