#include "indexer/clean/page/block_text.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "common/text/settle.hpp"
#include "indexer/clean/page/unwanted_element.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/lines.hpp"

namespace news::clean {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// Walks the nodes below an element and gathers their text block by block.
class BlockWalk {
 public:
  BlockWalk(const Tree& page, const std::vector<Measure>& measures, Blocks& to)
      : page_{page}, measures_{measures}, blocks_{to.blocks}, block_of_{to.block_of} {
    block_of_.resize(page.size());
  }

  /// leave_out(id): whether an element below `top` is passed over.
  template <class LeaveOut>
  void below(NodeId top, LeaveOut&& leave_out) {
    blocks_around_ = {top};
    for (auto id = top; id != no_node;) {
      if (is_block(measures_[id].element)) begin_block(id);
      if (page_[id].is_text()) add(id);
      const bool inside = page_[id].first_child != no_node && (id == top || !leave_out(id));
      id = inside ? page_[id].first_child : leave(id, top);
    }
    end_block();
  }

 private:
  void begin_block(NodeId id) {
    end_block();
    blocks_around_.push_back(id);
  }

  /// The node after all that is below this one. Blocks that end on the way end their text.
  NodeId leave(NodeId id, NodeId top) {
    for (; id != top; id = page_[id].parent) {
      if (is_block(measures_[id].element)) {
        end_block();
        blocks_around_.pop_back();
      }
      if (page_[id].next_sibling != no_node) return page_[id].next_sibling;
    }
    return no_node;
  }

  void add(NodeId id) {
    const auto& here = measures_[id];
    raw_ += page_[id].text;
    if (here.text > 0) block_of_[id] = static_cast<std::uint32_t>(blocks_.size() + 1);
    block_.bytes += here.text;
    if (here.in_link) block_.link += here.text;
    if (here.in_strong) block_.strong += here.text;
  }

  void end_block() {
    if (text::append_settled(block_.text, raw_)) {
      const auto around = blocks_around_.back();
      block_.node = around;
      block_.element = measures_[around].element;
      block_.quoted = measures_[around].in_quote;
      blocks_.push_back(std::move(block_));
    }
    block_ = {};
    raw_.clear();
  }

  const Tree& page_;
  const std::vector<Measure>& measures_;
  std::vector<Block>& blocks_;
  std::vector<std::uint32_t>& block_of_;
  std::vector<NodeId> blocks_around_{};  ///< The open blocks, the innermost last.
  Block block_{};
  std::string raw_{};
};

/// The first caption that says something.
void keep_caption(std::string& kept, std::string_view text) {
  constexpr std::size_t fewest_words = 5;
  if (kept.empty() && count_words(text) >= fewest_words) text::append_settled(kept, text);
}

}  // namespace

void add_article_blocks(Blocks& to, NodeId top, const Tree& page,
                        const std::vector<Measure>& measures) {
  constexpr std::uint32_t longest_caption_bytes = 900;
  const auto& whole = measures[top];
  BlockWalk{page, measures, to}.below(top, [&](NodeId id) {
    if (page[id].is_text()) return false;
    const auto& here = measures[id];
    const auto why = unwanted(here, measures[page[id].parent], whole);
    if (why == Unwanted::caption && here.text <= longest_caption_bytes)
      keep_caption(to.caption, page.text_of(id));
    return why != Unwanted::no;
  });
}

Blocks all_blocks(const Tree& page, const std::vector<Measure>& measures) {
  Blocks all;
  BlockWalk{page, measures, all}.below(page.root(),
                                       [&](NodeId id) { return measures[id].dropped; });
  return all;
}

}  // namespace news::clean
