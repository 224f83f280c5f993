#pragma once

#include <string>
#include <string_view>

namespace news::read {

/// A text as articles hold it: in NFC, every line ended by "\n" alone. text is valid UTF-8.
/// Where over 30 combining marks follow one another, U+034F parts them, so that the time stays
/// linear (UAX 15, Stream-Safe Text Format).
[[nodiscard]] std::string settled(std::string text);

/// The text without blanks (space, tab, line ends) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// One line of it: every run of blanks is one space, none at the ends. For titles and names.
[[nodiscard]] std::string one_line(std::string_view text);

/// True where nothing but blanks is in it (U+FEFF, U+00A0 and U+200B count as blank).
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace news::read
