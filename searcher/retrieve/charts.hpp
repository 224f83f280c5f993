#pragma once

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/article_set.hpp"
#include "searcher/retrieve/charts_wish.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/tally/charts.hpp"

namespace news::retrieve {

/// What is wished to be told of articles: all that match, or of each story one. Counts are exact.
///
/// query: what they match. Errors are those of facet_of and telling_words.
[[nodiscard]] Result<tally::Charts> charts_of(const ArticleSet& articles, const query::Query& query,
                                              const ChartsWish& wish, Vocabulary& words);

}  // namespace news::retrieve
