#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/clean/page/page_measure.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

/// A paragraph, heading, entry of a list, ... of a page: text that no block inside it parts.
struct Block {
  std::string text{};        ///< White space settled.
  markup::NodeId node = 0;   ///< The block element around it.
  std::uint32_t bytes = 0;   ///< Not blank.
  std::uint32_t link = 0;    ///< The part of them inside links,
  std::uint32_t strong = 0;  ///< and the part that is bold, italic or a heading.
  Element element = Element::box;
  bool quoted = false;  ///< Inside a blockquote.
};

/// The blocks of one or more elements, and the first caption among what was left out.
struct Blocks {
  std::vector<Block> blocks{};
  /// For each node of the page: 1 + the number of the block its text went to, or 0. Empty where
  /// there are no blocks.
  std::vector<std::uint32_t> block_of{};
  std::string caption{};
};

/// Appends the blocks below `top`, in the page's order, without what is dropped and what its
/// element shows to be furniture (see unwanted_element.hpp).
void add_article_blocks(Blocks& to, markup::NodeId top, const markup::Tree& page,
                        const std::vector<Measure>& measures);

/// All blocks of a page but what is dropped.
[[nodiscard]] Blocks all_blocks(const markup::Tree& page, const std::vector<Measure>& measures);

}  // namespace news::clean
