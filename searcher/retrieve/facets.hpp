#pragma once

#include <cstddef>
#include <string_view>

#include "common/base/result.hpp"
#include "searcher/retrieve/article_set.hpp"
#include "searcher/tally/dates.hpp"
#include "searcher/tally/facet.hpp"

namespace news::retrieve {

/// How many of the articles have each value of a facet; exact. A value is one as the index compares
/// them ("Reuters" and "REUTERS" are one, bylines of the same words too), shown as the newest of
/// the articles writes it. An article counts once for every section that it has.
///
/// name: one of facet_names(). dates: those of the articles. top: most values given; 0 for all.
/// Error (index): a stored article is damaged.
[[nodiscard]] Result<tally::Facet> facet_of(const ArticleSet& articles, std::string_view name,
                                            const tally::DateCounts& dates, std::size_t top);

}  // namespace news::retrieve
