#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "searcher/results/page.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/stories.hpp"
#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// A story among matches.
struct RankedStory {
  RankedArticle lead{};                 ///< Its score is that of the story's best match.
  std::vector<Xapian::docid> others{};  ///< The other matches of it, best first.
};

/// The stories of a slice, in the order of the best match of each.
struct StorySlice {
  std::vector<RankedStory> stories{};
  std::size_t all = 0;      ///< Stories among all matches.
  std::size_t matches = 0;  ///< Articles.
  bool exact = true;        ///< Else these two are lower bounds.
};

/// Looks at every match once, or, hurried, at the best of them: offset and limit of the slice count
/// stories.
[[nodiscard]] StorySlice run_unique(const Xapian::Database& database, Stories& stories,
                                    const Lowered& query, Slice slice, Lead lead);

/// The leads of a slice, rising.
[[nodiscard]] std::vector<Xapian::docid> leads_of(const StorySlice& found);

/// Leaves of a slice `limit` stories, from number `offset` on.
void cut(StorySlice& found, std::size_t offset, std::size_t limit);

/// What the leads stand for, earliest first, then by id. An Error where an article is damaged.
[[nodiscard]] Result<std::vector<StoryMember>> members_told(const Xapian::Database& database,
                                                            Stories& stories,
                                                            const RankedStory& story);

}  // namespace news::retrieve
