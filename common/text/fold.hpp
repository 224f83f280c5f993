#pragma once

#include <string>
#include <string_view>

namespace news::text {

/// What a letter is without case and marks: 'É' -> "e", 'ß' -> "ss", 'Ł' -> "l", 'ﬁ' -> "fi", 'Я'
/// -> "я". Combining marks, soft hyphens and zero-width characters give "". A code point that does
/// not change is given back as itself. The result views static storage or `room`. Covers Latin
/// (Basic to Extended-B, Extended Additional, ligatures, fullwidth), Greek, Cyrillic (й ў ї stay:
/// letters of their own), Armenian, compatibility forms of Han, kana and Hebrew; other scripts have
/// no case and stay. Typographic apostrophes become '.
[[nodiscard]] std::string_view fold(char32_t code_point, char (&room)[4]);

/// A whole text folded: for matching values and words without case and accents.
[[nodiscard]] std::string folded(std::string_view text);

/// A metadata value as it is compared and indexed: folded, white space trimmed and runs of it one
/// space. " Financial  Post " -> "financial post".
[[nodiscard]] std::string folded_value(std::string_view value);

}  // namespace news::text
