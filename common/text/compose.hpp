#pragma once

#include <string_view>

#include "common/text/utf8.hpp"

namespace news::text {

/// Like decode, with a letter written in parts given as the one letter it is, so that NFD and NFC
/// text read alike: conjoining Hangul as a syllable, kana with a voicing mark (halfwidth too), and
/// Cyrillic й ў ї. Other letters with marks are left to `fold`, which drops the marks.
/// length counts all the parts.
[[nodiscard]] Decoded decode_composed(std::string_view text, std::size_t offset);

}  // namespace news::text
