#pragma once

#include <string>
#include <string_view>

namespace news::text {

/// ASCII white space.
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

/// Without the blanks at both ends (ASCII white space, no-break spaces, byte order marks).
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Appends a text with every run of white space made one space and control characters dropped.
/// False when nothing was left to append.
bool append_settled(std::string& to, std::string_view text);

}  // namespace news::text
