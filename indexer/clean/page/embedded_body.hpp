#pragma once

#include <string>

#include "indexer/markup/tree.hpp"

namespace news::clean {

/// The longest "articleBody" of a page's linked data (JSON-LD), as paragraphs parted by one blank
/// line; empty where there is none. Markup inside it is read as a page. Often shorter than what the
/// page shows, so it is a last resort.
[[nodiscard]] std::string embedded_body(const markup::Tree& page);

}  // namespace news::clean
