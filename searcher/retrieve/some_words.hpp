#pragma once

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/results/page.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// The rest of a first page that is not full: articles that have some of plain words. Nothing for
/// any other query. query: made ready. Errors: as for a search.
[[nodiscard]] Result<void> fill_with_some(Page& page, const Wanted& wanted,
                                          const query::Query& query, Vocabulary& words);

/// Of a question's hits the words that each lacks. typed: before stop words are left out.
[[nodiscard]] Result<void> tell_missing(Page& page, const query::Query& typed, Vocabulary& words);

/// For programs, who see only articles with all of plain words: how many have any, where they fill
/// no page. query: made ready.
[[nodiscard]] Result<void> count_any(Page& page, const Wanted& wanted, const query::Query& query,
                                     Vocabulary& words);

}  // namespace news::retrieve
