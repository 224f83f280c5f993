#pragma once

#include <string>

#include "searcher/render/style.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// For people: how many articles match, then a block a hit: rank and headline, outlet, date and
/// place, passages with their matches marked, id. Empty where nothing matches.
[[nodiscard]] std::string text(const Page& page, const Style& style);

}  // namespace news::render
