#pragma once

#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"

namespace news::read {

/// The words of a piece of HTML, XHTML or NITF: paragraphs parted by one blank line, a line break
/// as "\n", every other run of blanks as one space. Scripts, styles, pictures' captions
/// (<figcaption>, <media>) and tables of metadata are left out. For content that is an article
/// already; pages are cut by clean::clean_page.
///
/// end: the first node that is not looked at any more.
[[nodiscard]] std::string plain_of(const markup::Tree& tree, markup::NodeId top,
                                   markup::NodeId end = markup::no_node);

/// The same for the source of HTML, as UTF-8.
[[nodiscard]] std::string plain_of_html(std::string_view html);

/// Whether a text holds a tag or a character reference, so that it must be read as HTML.
[[nodiscard]] bool has_markup(std::string_view text);

}  // namespace news::read
