#pragma once

#include <span>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/results/page.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/significant.hpp"
#include "searcher/retrieve/stories.hpp"
#include "searcher/retrieve/unique.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// What is marked in articles, and how much of them is shown.
struct Shown {
  const query::Query& query;
  Vocabulary& words;
  std::span<const SignificantWord> also{};  ///< Marked, too, though no part of the query.
  std::size_t offset = 0;                   ///< Ranks go on from here.
  std::size_t passage_chars = 0;
};

/// Articles as hits with their marks and passages. An Error where one is damaged.
[[nodiscard]] Result<Page> page_of(const RankedSlice& found, const Shown& shown);

/// Stories as hits, each by its lead, which tells what it stands for. An Error as above.
[[nodiscard]] Result<Page> page_of_stories(const StorySlice& found, Stories& stories,
                                           const Shown& shown);

}  // namespace news::retrieve
