#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/clean/text/joints.hpp"
#include "indexer/clean/text/lines.hpp"

namespace news::clean {

/// A short text that a page repeats inside an article.
struct Marker {
  std::string_view words{};
  std::size_t times = 0;  ///< How often it stands there.
};

/// Short texts that stand in one article three times or more glued between different neighbours, or
/// six times or more as a line between two paragraphs: what a page leaves where it put its
/// advertisements ("Article content"). Sentences, speakers ("Anna:") and single words are not
/// markers. Views the text; the longest first; at most 8.
///
/// glue: for every line its glued places, as `glued_places` gives them.
[[nodiscard]] std::vector<Marker> learned_markers(std::string_view text,
                                                  const std::vector<Line>& lines,
                                                  const std::vector<std::vector<GluedAt>>& glue);

}  // namespace news::clean
