#pragma once

#include <vector>

#include "indexer/clean/page/page_measure.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

/// The elements that hold the article, in the page's order and none inside another: mostly one.
/// What the page names as an article's body comes first, if it holds a fair share of the page's
/// prose; else what holds most prose. The root where there is none.
[[nodiscard]] std::vector<markup::NodeId> find_containers(const markup::Tree& page,
                                                          const std::vector<Measure>& measures);

}  // namespace news::clean
