#pragma once

#include <cstddef>

#include "indexer/group/collection.hpp"

namespace news::group {

/// Of a key only so many latest articles are looked at, so that work is bounded where thousands
/// have a text in common;
inline constexpr std::size_t holders_looked_at = 32;
/// of articles with the same text so many.
inline constexpr std::size_t twins_looked_at = 8;

/// What comes of an article, by what came of earlier ones: the closest of the few that share most
/// keys, or none. Pure.
[[nodiscard]] Outcome outcome_of(const Collection& articles, Slot slot);

}  // namespace news::group
