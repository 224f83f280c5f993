#pragma once

#include <span>
#include <string>

#include "searcher/results/hit.hpp"

namespace news::render {

/// Hits as one <ol> of articles, each numbered by its rank.
[[nodiscard]] std::string html_hits(std::span<const Hit> hits);

}  // namespace news::render
