#pragma once

#include "common/base/result.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/sighting.hpp"
#include "searcher/retrieve/stories.hpp"

namespace news::retrieve {

/// The hash of what is shown of an article.
[[nodiscard]] std::uint64_t text_hash(const std::string& title, const std::string& body);

/// Leaves of a slice what is chosen. The bodies of the others are looked at one by one, never held.
/// An Error where an article is damaged.
[[nodiscard]] Result<void> keep_chosen(RankedSlice& found, const Xapian::Database& database,
                                       Stories& stories, const Choice& choose);

}  // namespace news::retrieve
