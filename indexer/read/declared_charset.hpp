#pragma once

#include <string>
#include <string_view>

namespace news::read {

/// The charset in a media type: "text/html; charset=utf-8" -> "utf-8". Empty where there is none.
[[nodiscard]] std::string charset_of_type(std::string_view content_type);

/// The charset that a page or an XML document says it is in: <meta charset>, <meta http-equiv>, or
/// the XML declaration. Empty where it does not say, or names what cannot be read. head: the first
/// KiB of its bytes. Source: WHATWG HTML, "prescan a byte stream".
[[nodiscard]] std::string declared_charset(std::string_view head);

/// A whole page's or document's charset: its mark, else `told` (by a container), else what it
/// declares, else `asked` (--encoding), else UTF-8 where it is that, else the guessed one. Text
/// that is well-formed UTF-8 beyond ASCII is UTF-8, whatever Latin charset is named.
[[nodiscard]] std::string charset_of_page(std::string_view bytes, std::string_view told,
                                          std::string_view asked);

}  // namespace news::read
