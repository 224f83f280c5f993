#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/group/rings.hpp"
#include "indexer/group/roster.hpp"
#include "indexer/group/sorter.hpp"

namespace news::group {

/// Of a key only so many latest articles are looked at, so that work is bounded where thousands
/// have a text in common;
inline constexpr std::size_t holders_looked_at = 32;
/// of articles with the same text so many.
inline constexpr std::size_t twins_looked_at = 8;

/// What leads from an article to earlier ones. As a Record: the article's rank, `to`, `kind`.
struct Link {
  enum Kind : std::uint32_t {
    twin,       ///< `to` has the same text: a slot.
    looks = 1,  ///< Earlier articles with a key are found in a ring: `to` says where it begins;
    enters = 2  ///< later ones look for this article in it. Both: 3.
  };

  std::uint32_t to = 0;
  std::uint32_t kind = twin;
};

/// Adds the keys of an article. As a Record: the key, the slot, the how-manieth key it is.
void add_keys(Sorter& keys, Slot slot, const story::Sketch& sketch);

/// Reads all keys, sorted, and finds who may find whom by them: all that can be told before it is
/// told what comes of articles. Recurring keys are marked and give no links.
///
/// links: gets the links of all articles. The rings that they lead to, still empty.
[[nodiscard]] Rings find_links(Sorter& keys, Roster& articles, Sorter& links);

}  // namespace news::group
