#pragma once

#include <vector>

#include "indexer/clean/page/page_measure.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

/// The element that holds most of a page's prose and little else, whatever it is called. The root
/// where no block has text.
///
/// First the element whose own paragraphs speak most for it, then the one around it that gains more
/// prose than other text.
[[nodiscard]] markup::NodeId scored_container(const markup::Tree& page,
                                              const std::vector<Measure>& measures);

}  // namespace news::clean
