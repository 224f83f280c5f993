#pragma once

#include <string>

#include "searcher/render/style.hpp"
#include "searcher/tally/charts.hpp"

namespace news::render {

/// Charts for people, as wide as the style: a line a bar, its name and number first; an empty line
/// before each chart.
[[nodiscard]] std::string charts_text(const tally::Charts& charts, const Style& style);

}  // namespace news::render
