#pragma once

#include <vector>

#include "searcher/diff/similar.hpp"
#include "searcher/diff/text.hpp"

namespace news::diff {

/// Paragraphs of two texts that correspond, as ranges of places.
struct Group {
  Range before{};
  Range after{};
  bool moved = false;
};

/// Every paragraph that has a counterpart is in one group, rising in `before`; the rest is in none.
[[nodiscard]] std::vector<Group> pair_paragraphs(const Text& before, const Text& after,
                                                 const Weights& weights, Effort& effort);

}  // namespace news::diff
