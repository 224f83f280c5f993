#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/clean/clean.hpp"
#include "indexer/clean/page/block_text.hpp"

namespace news::clean {

/// Why a block is no text of the article; without a rule it is.
struct Verdict {
  std::string_view rule{};  ///< Static.
  std::string reason{};

  [[nodiscard]] bool kept() const { return rule.empty(); }
};

/// Judges the blocks inside an article's container. Not its text are share bars, newsletter boxes,
/// copies of the headline, and what leads elsewhere behind the last sentences. Blocks that say
/// something about the article (byline, date, source, copyright) are kept in `facts`, the first of
/// each. One verdict a block.
///
/// titles: what the page says its headline is.
[[nodiscard]] std::vector<Verdict> judge_blocks(const std::vector<Block>& blocks,
                                                const markup::Tree& page,
                                                const std::vector<std::string>& titles,
                                                Cleaned& facts);

}  // namespace news::clean
