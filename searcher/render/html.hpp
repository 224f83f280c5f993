#pragma once

#include <string>

#include "searcher/render/style.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// One HTML page that needs nothing else: no script, nothing from elsewhere, dark and light, made
/// for print too. It is also well-formed XML. The style is not asked: the page is the same whatever
/// the terminal.
[[nodiscard]] std::string html(const Page& page, const Style& style);

}  // namespace news::render
