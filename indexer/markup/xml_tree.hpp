#pragma once

#include <string_view>

#include "common/base/result.hpp"
#include "indexer/markup/tree.hpp"

namespace news::markup {

enum class Xml {
  strict,   ///< The first error of form is an Error (bad_input) with its line.
  recover,  ///< What can be read is given, as feed readers do; an Error only where there is no
            ///< element at all.
};

/// A document as a tree with namespaces. Nothing outside is ever read: no DTD, no network, no
/// entity but the predefined and HTML's names; declared entities are not expanded, so none can
/// multiply. xml: bytes; an encoding that the document declares is honoured, `encoding` ("UTF-8")
/// beats it where given.
[[nodiscard]] Result<Tree> parse_xml(std::string_view xml, Xml mode,
                                     const char* encoding = nullptr);

}  // namespace news::markup
