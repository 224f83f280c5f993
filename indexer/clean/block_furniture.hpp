#pragma once

#include <string>
#include <vector>

#include "indexer/clean/block_text.hpp"
#include "indexer/clean/clean.hpp"

namespace news::clean {

/// Takes out the blocks inside an article's container that are not its text: share bars, newsletter
/// boxes, copies of the headline, and what leads elsewhere behind the last sentences. Blocks that
/// say something about the article (byline, date, source, copyright) are kept in `facts`, the first
/// of each.
///
/// titles: what the page says its headline is.
void drop_block_furniture(std::vector<Block>& blocks, const markup::Tree& page,
                          const std::vector<std::string>& titles, Cleaned& facts);

}  // namespace news::clean
