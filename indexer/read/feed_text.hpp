#pragma once

#include <string>

#include "indexer/markup/tree.hpp"

namespace news::read {

/// The words of a text construct of a feed, as its type says. Atom: "text", "html", "xhtml" or a
/// media type; Atom 0.3: `mode`; content that stands elsewhere (`src`) or is encoded as base64 has
/// none. RSS does not say: child elements are read as XHTML, text with tags or references as HTML.
/// Sources: RFC 4287 section 3.1 and 4.1.3, RSS 2.0, RSS 1.0 content module.
///
/// end: the first node of the next entry, which damage may have put below this one.
[[nodiscard]] std::string feed_text(const markup::Tree& tree, markup::NodeId id,
                                    markup::NodeId end);

}  // namespace news::read
