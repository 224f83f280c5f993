#pragma once

#include <span>
#include <string>

#include "searcher/render/style.hpp"
#include "searcher/results/hit.hpp"

namespace news::render {

/// Hits as one <ol> of articles, each numbered by its rank. Of the style only `copies` counts.
[[nodiscard]] std::string html_hits(std::span<const Hit> hits, const Style& style);

}  // namespace news::render
