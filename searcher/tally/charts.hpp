#pragma once

#include <optional>
#include <vector>

#include "searcher/tally/facet.hpp"
#include "searcher/tally/telling.hpp"
#include "searcher/tally/timeline.hpp"

namespace news::tally {

/// What is told of all matches together.
struct Charts {
  bool stories = false;  ///< Timeline and facets count each story once, by the article that leads.
  std::optional<Timeline> timeline{};
  std::vector<Facet> facets{};
  std::optional<std::vector<TellingWord>> terms{};
};

}  // namespace news::tally
