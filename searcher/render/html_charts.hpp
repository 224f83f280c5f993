#pragma once

#include <string>

#include "searcher/tally/charts.hpp"

namespace news::render {

/// Charts as tables with a bar in each row: names and numbers are text, bars only borders in the
/// colour of the text, so that they print. Empty where nothing is to be shown.
[[nodiscard]] std::string html_charts(const tally::Charts& charts);

}  // namespace news::render
