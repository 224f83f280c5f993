#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::text {

/// U+FFFD, what bytes that are not UTF-8 become.
inline constexpr char32_t replacement_character = 0xFFFD;

/// A code point and how many bytes it took. length is 0 only at the end of the text.
struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;
  bool valid = true;  ///< False: code_point is U+FFFD, length is the ill-formed bytes to step over.
};

/// The code point at a byte offset. Overlong forms, surrogates and values over U+10FFFF are
/// ill-formed; an ill-formed sequence steps over its maximal subpart (Unicode 15, table 3-8). Never
/// reads past the end.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t offset);

/// Appends a code point as UTF-8; what is no scalar value becomes U+FFFD.
void append(std::string& text, char32_t code_point);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// The same text with every ill-formed sequence replaced by U+FFFD.
[[nodiscard]] std::string repaired(std::string_view text);

/// The largest offset <= limit that does not fall inside a character. text is valid UTF-8.
[[nodiscard]] std::size_t character_boundary(std::string_view text, std::size_t limit);

/// Terminal columns that a text takes: 0 for combining marks and zero-width characters, 2 for
/// East Asian wide characters and emoji, else 1. Source: Unicode 15 EastAsianWidth W and F ranges,
/// simplified.
[[nodiscard]] std::size_t columns(std::string_view text);

/// The longest prefix that fits into so many terminal columns, cut between characters.
[[nodiscard]] std::string_view fit(std::string_view text, std::size_t width);

}  // namespace news::text
