#pragma once

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// The same articles, those better whose headline has words of the query: a word weighs a twentieth
/// more there, and where all the words are in the headline, all of them a fifth more. Beside that,
/// the index counts each word of a headline twice. Only plain words of the text count, in any form.
///
/// articles: of `query`, made ready. Errors: those of Vocabulary::terms_of.
[[nodiscard]] Result<Lowered> favour_headlines(Lowered articles, const query::Query& query,
                                               Vocabulary& words);

}  // namespace news::retrieve
