#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/base/result.hpp"
#include "indexer/markup/tree.hpp"

namespace news::markup {

enum class Xml {
  strict,   ///< The first error of form is an Error (bad_input) with its line.
  recover,  ///< What can be read is given, as feed readers do; an Error only where there is no
            ///< element at all.
};

/// Beyond these a document is hostile: reading stops there, as at any other damage. Feeds met stay
/// under 40 deep and 30 attributes. The parser compares the attributes of an element with each
/// other, and looks up each prefix among all that are in force.
inline constexpr std::size_t deepest_xml = 10'000;
inline constexpr std::size_t most_attributes = 1'000;
inline constexpr std::size_t most_namespaces = 1'000;

/// A document as a tree with namespaces. Nothing outside is ever read: no DTD, no network, no
/// entity but the predefined and HTML's names; declared entities are not expanded, so none can
/// multiply. xml: bytes; an encoding that the document declares is honoured, `encoding` ("UTF-8")
/// beats it where given. damage: where given and the mode is `recover`, set to what was wrong first
/// ("line 12: ..."), or to "".
[[nodiscard]] Result<Tree> parse_xml(std::string_view xml, Xml mode, const char* encoding = nullptr,
                                     std::string* damage = nullptr);

}  // namespace news::markup
