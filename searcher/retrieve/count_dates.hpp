#pragma once

#include "searcher/retrieve/article_set.hpp"
#include "searcher/tally/dates.hpp"

namespace news::retrieve {

/// How many of the articles have each date.
[[nodiscard]] tally::DateCounts count_dates(const ArticleSet& articles);

/// The same of all articles of an index.
[[nodiscard]] tally::DateCounts count_all_dates(const Xapian::Database& database);

}  // namespace news::retrieve
