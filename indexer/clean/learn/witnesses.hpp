#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/clean/learn/sketch.hpp"

namespace news::clean {

/// How many stories bear witness that a unit belongs to the site and not to one of them.
struct Evidence {
  std::size_t stories = 0;  ///< Articles that share little prose but this; counted to the limit.
  std::size_t days = 0;     ///< Days on which these appeared, where known.
  std::chrono::days spread{0};  ///< From the first of these days to the last.
};

/// Hears the articles that hold a unit, in the order given, until so many stories are found.
/// Copies and versions of one story are one: two articles that have 30 % of their prose in common,
/// the unit left out. An article with less than two sentences of other prose tells no story.
[[nodiscard]] Evidence hear_witnesses(std::uint64_t unit, std::span<const Sketch* const> articles,
                                      std::size_t most_stories);

}  // namespace news::clean
