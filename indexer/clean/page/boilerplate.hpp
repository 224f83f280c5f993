#pragma once

#include <string>
#include <vector>

#include "indexer/clean/clean.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

/// The article's own text out of a page, and what the blocks around it say of it (byline,
/// date_line, source_line, copyright, caption). The raw text is the page's, laid out as page_layout
/// does, and the body is cut from it.
///
/// A container that the page itself names ("article-body") is taken where it holds a fair share of
/// the page's prose, else elements are scored by their paragraphs and links. Inside, elements and
/// blocks that look like furniture are left out. Where nearly nothing comes, less and less of what
/// the page says of itself is believed; then its linked data are asked; at last the text is all of
/// the page's.
///
/// Pure and linear in the tree; no recursion.
/// titles: what the page says its headline is; copies of it are no text.
[[nodiscard]] Cleaned extract_article(const markup::Tree& page,
                                      const std::vector<std::string>& titles);

/// The whole page's text in the same form, hidden parts left out unless there is nothing else.
[[nodiscard]] std::string page_text(const markup::Tree& page);

}  // namespace news::clean
