#pragma once

#include <cstddef>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/article_set.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/tally/telling.hpp"

namespace news::retrieve {

/// Some articles among others.
struct Apart {
  const ArticleSet& articles;
  const ArticleSet& all;  ///< The articles among them.
};

/// The words that set the articles apart from all, but none of the query's own. They are chosen
/// from the significant_words of 300 of the articles, always the same ones; how often the articles
/// have them, and all, is counted.
///
/// Error (index): a stored article is damaged.
[[nodiscard]] Result<std::vector<tally::TellingWord>> telling_words(const Apart& sets,
                                                                    const query::Query& query,
                                                                    std::size_t most,
                                                                    Vocabulary& words);

}  // namespace news::retrieve
