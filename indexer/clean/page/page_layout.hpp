#pragma once

#include <vector>

#include "common/text/cut_text.hpp"
#include "indexer/clean/page/block_furniture.hpp"
#include "indexer/clean/page/block_text.hpp"
#include "indexer/clean/page/page_measure.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

/// All text of a page that a reader sees, in the page's order, as one text cut into what is the
/// article's and what is not. Blocks stand as they are, parted by blank lines; words inside a block
/// that are no part of it follow behind it. What is in no block is removed by what holds it:
/// "navigation", "page foot", "comments", "links", ...
///
/// measures: those by which the blocks were found. verdicts: one a block.
[[nodiscard]] text::CutText lay_out(const markup::Tree& page, const std::vector<Measure>& measures,
                                    const Blocks& found, const std::vector<Verdict>& verdicts);

}  // namespace news::clean
