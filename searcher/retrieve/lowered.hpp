#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <xapian.h>

#include "searcher/retrieve/effort.hpp"
#include "searcher/retrieve/spot.hpp"

namespace news::retrieve {

/// A query in two steps: of the articles of the first, those where all the spots are. Positions are
/// then looked at last of all, and only of articles that can still come onto the page.
struct TwoSteps {
  Xapian::Query articles{};  ///< With all the weight.
  std::vector<std::shared_ptr<const Spot>> spots{};
  std::shared_ptr<Effort> effort{};  ///< Of the search.
};

/// A query as Xapian runs it.
struct Lowered {
  Xapian::Query query{};
  bool ranks = false;  ///< Something in it has a weight: words do, metadata and dates do not.
  std::optional<TwoSteps> steps{};  ///< The same, where all of it has to be at some spot.
};

/// Articles of all the parts; what does not rank only filters.
[[nodiscard]] Lowered all_of(const std::vector<Lowered>& parts);

[[nodiscard]] Lowered any_of(const std::vector<Lowered>& parts);

/// Articles of the first part that are in no other.
[[nodiscard]] Lowered first_but_not_others(const std::vector<Lowered>& parts);

/// The same articles; whatever of the bonus they have adds to their weight.
[[nodiscard]] Lowered with_bonus(Lowered articles, const Xapian::Query& bonus);

/// Of these articles those where the spot is. articles: has no steps yet.
[[nodiscard]] Lowered with_spot(const Lowered& articles, Spot spot, std::shared_ptr<Effort> effort);

}  // namespace news::retrieve
