#pragma once

#include <string_view>

#include "indexer/describe/page_facts_claim.hpp"

namespace news::describe {

/// What a JSON-LD script claims of the article: of the first object whose type is an article's
/// (NewsArticle, BlogPosting, ...), else of the page's; below arrays, "@graph" and "mainEntity".
/// Authors and publishers named by "@id" are looked up. Broken JSON is mended (raw line breaks,
/// commas too many, comments around it) or passed over, as what nests over 64 deep.
void add_json_claims(Claims& claims, std::string_view script);

}  // namespace news::describe
