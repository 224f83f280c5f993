#pragma once

#include "indexer/article/raw_article.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

struct PageOptions {
  bool full_page = false;  ///< The text of the whole page, not only the article's.
};

/// Cuts the article out of a page (RawArticle::Text::page). The headline is the h1 that says what
/// the record's title, og:title or <title> says (then it is confirmed), else an h1 that is the only
/// one. The raw text is all that a reader of the page sees, in its order; where only the page's
/// linked data have the article, that follows behind. Pure.
///
/// page: raw.text, parsed.
[[nodiscard]] Cleaned clean_page(const markup::Tree& page, const RawArticle& raw,
                                 PageOptions options = {});

}  // namespace news::clean
