#pragma once

#include <cstdint>
#include <vector>

#include "indexer/clean/page/class_words.hpp"
#include "indexer/clean/page/elements.hpp"
#include "indexer/markup/tree.hpp"

namespace news::clean {

/// Which of a page's own signs are believed. What a page hides, calls furniture or keeps for
/// readers without scripts is sometimes the article.
struct Trust {
  bool hidden = true;       ///< hidden, aria-hidden, display:none: no part of the article.
  bool furniture = true;    ///< Names such as "related": none either.
  bool unscripted = false;  ///< What is inside <noscript> counts.
};

/// A node's share of a page. Counts are bytes that are not blank, dropped nodes left out.
struct Measure {
  std::uint32_t text = 0;      ///< Below the node.
  std::uint32_t link = 0;      ///< The part of it inside links.
  std::uint32_t run = 0;       ///< The part that stands in no block below the node.
  std::uint32_t run_link = 0;  ///< The part of `run` inside links.
  std::uint32_t prose = 0;     ///< In runs that are long enough and have few links.
  std::uint32_t links = 0;     ///< How many links.
  markup::NodeId end = 0;      ///< The node after all that is below this one, as numbers go.
  Hints hints = 0;             ///< Of the element's own names and marks.
  Hints inside = 0;            ///< Of the elements below it.
  Element element = Element::text;
  bool dropped = false;  ///< It, or an element around it, holds no text of the article.
  bool unseen = false;   ///< No reader sees it: hidden, a script, ... Such nodes are dropped too.
  bool in_link = false;
  bool in_strong = false;
  bool in_quote = false;
  bool in_item = false;  ///< Inside an entry of a list.
};

/// True for a run that reads like sentences: long enough, and not made of links.
[[nodiscard]] constexpr bool is_prose_run(const Measure& block) {
  constexpr std::uint32_t fewest_bytes = 60;
  return block.run >= fewest_bytes && block.run_link * 2 < block.run;
}

/// True for an inline element that is only a part of what its parent says.
[[nodiscard]] constexpr bool is_part_of_sentence(const Measure& here, const Measure& parent) {
  return !is_block(here.element) && here.run == here.text && parent.run >= 2 * here.run;
}

/// One Measure for every node. Linear in the tree, no recursion.
[[nodiscard]] std::vector<Measure> measure(const markup::Tree& page, Trust trust);

}  // namespace news::clean
