#pragma once

#include <string>
#include <string_view>

namespace news::read {

/// SGML or XML text with its references read: &lt; &gt; &amp; &quot; &apos; &#65; &#x41;. A
/// reference that is none of these stays as it is. Control characters, written or referred to, are
/// dropped, but for newline and tab.
[[nodiscard]] std::string unescaped(std::string_view text);

/// The content of the first element of this name, up to its close tag or the end.
[[nodiscard]] std::string_view element(std::string_view text, std::string_view name);

/// The same, and takes the element out of the text.
[[nodiscard]] std::string cut_element(std::string& text, std::string_view name);

/// The value of NAME="value" in an open tag; empty where there is none.
[[nodiscard]] std::string_view attribute(std::string_view tag, std::string_view name);

}  // namespace news::read
