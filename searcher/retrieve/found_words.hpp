#pragma once

#include <vector>

#include "searcher/retrieve/positions.hpp"

namespace news::retrieve {

/// Some words of an article by which a spot is there.
struct FoundWords {
  Span span{};
  const Spot* leaf = nullptr;  ///< The word or phrase that they are; null: a whole proximity, from
                               ///< its first word to its last.
};

/// The words by which a spot is found: of a proximity those that are near each other, of a part
/// with a mark those that have it. In no order, some twice. spot: must outlive what is given.
[[nodiscard]] std::vector<FoundWords> found_words(const Spot& spot, ArticleTerms& article);

}  // namespace news::retrieve
