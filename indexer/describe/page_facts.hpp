#pragma once

#include "indexer/article/raw_article.hpp"
#include "indexer/markup/tree.hpp"

namespace news::describe {

/// Fills what a page says of itself, each fact only where the reader gave none: title, published,
/// byline, source, url, language (ISO 639-1) and sections. In order of trust: JSON-LD, OpenGraph,
/// meta, microdata, `<time>`, the canonical link, the title tag and the first heading. Values are
/// on one line, with references decoded that were encoded twice. A title loses the site's name
/// where the page gives that name elsewhere, and nothing else. `said_by` names
/// the evidence of each: "json-ld", "og:title", "meta", "microdata", "time", "markup", "html",
/// "h1", "title tag". A date is only taken where read_date() can read it. Pure.
void add_page_facts(const markup::Tree& tree, RawArticle& raw);

}  // namespace news::describe
