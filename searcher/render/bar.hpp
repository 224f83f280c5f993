#pragma once

#include <cstddef>
#include <string>

#include "searcher/render/style.hpp"

namespace news::render {

/// A bar of a chart, in eighths of a column: of `width` columns where `part` is 1. What is more
/// than nothing is seen, what is more than 1 is cut and ends in an arrow. In ASCII of whole
/// columns.
[[nodiscard]] std::string bar(double part, std::size_t width, const Style& style);

}  // namespace news::render
