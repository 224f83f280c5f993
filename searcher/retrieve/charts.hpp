#pragma once

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/article_set.hpp"
#include "searcher/retrieve/charts_wish.hpp"
#include "searcher/retrieve/each_once.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/tally/charts.hpp"

namespace news::retrieve {

/// Which articles are doubles of which.
struct Doubles {
  Stories& stories;
  Once once = Once::text;
};

/// What is wished to be told of articles: all that match, or of each story one. Counts are exact.
///
/// doubles: by text, or by story where the articles are one of each; words count these once. query:
/// what the articles match. Errors are those of facet_of and telling_words.
[[nodiscard]] Result<tally::Charts> charts_of(const ArticleSet& articles, const Doubles& doubles,
                                              const query::Query& query, const ChartsWish& wish,
                                              Vocabulary& words);

}  // namespace news::retrieve
