#pragma once

#include <string>
#include <string_view>

#include "searcher/results/hit.hpp"

namespace news::render {

/// What else of a hit's story matched: "+3 copies, 1 version: Reuters, The Globe and 2 more". Empty
/// where nothing did. As the articles have it: not yet sanitised or escaped.
[[nodiscard]] std::string others_line(const Hit& hit);

/// One of the others: "copy · dam-2 · Reuters · 2025-12-01 · Dam breaks". Not yet sanitised.
///
/// dot: what stands between its parts.
[[nodiscard]] std::string other_line(const StoryMember& other, std::string_view dot);

}  // namespace news::render
