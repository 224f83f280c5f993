#pragma once

#include <string_view>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// The words of a query that are looked for in the text of a hit in this language: those of
/// headline and body that it wants (not those it leaves out), weighted by how rare they are.
[[nodiscard]] Result<MarkTerms> mark_terms(const query::Query& query, std::string_view language,
                                           Vocabulary& words);

}  // namespace news::retrieve
