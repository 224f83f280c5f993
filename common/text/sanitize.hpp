#pragma once

#include <string>
#include <string_view>

namespace news::text {

enum class Lines {
  keep,
  join
};  ///< join: newlines and tabs become single spaces,
    ///< none at either end.

/// A text that cannot drive a terminal: C0 but newline and tab, DEL, C1 (also as ill-formed bytes),
/// bidi controls (U+061C, U+200E-200F, U+202A-202E, U+2066-2069), U+2028-2029, zero-width
/// characters, U+FEFF, tags (U+E0000-E007F) and ill-formed UTF-8 become U+FFFD. CR LF becomes a
/// newline; a lone CR is replaced. U+200D between two emoji and U+FE0F are kept.
[[nodiscard]] std::string sanitized(std::string_view text, Lines lines);

}  // namespace news::text
