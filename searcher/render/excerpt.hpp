#pragma once

#include <string_view>

#include "searcher/render/marked.hpp"
#include "searcher/results/hit.hpp"

namespace news::render {

/// The passages of a hit in text order, their matches marked, as one line; `left_out` stands where
/// text was left out.
[[nodiscard]] Marked excerpt(const Hit& hit, std::string_view left_out);

}  // namespace news::render
