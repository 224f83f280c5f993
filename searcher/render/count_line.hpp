#pragma once

#include <string>

#include "searcher/results/page.hpp"

namespace news::render {

/// How many articles match, in which order, and which of them the page shows:
/// "1,234 articles match, newest first; 1 to 10 shown".
[[nodiscard]] std::string count_line(const Page& page);

}  // namespace news::render
