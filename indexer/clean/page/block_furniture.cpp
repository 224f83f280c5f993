#include "indexer/clean/page/block_furniture.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "indexer/clean/page/block_shapes.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// What a block is for the blocks around it.
enum class Part : std::uint8_t { prose, other, heading, furniture, tail_heading };

/// verdict: why it is furniture, if it is.
Part part_of(const Block& block, Verdict& verdict) {
  const auto furniture = [&verdict](std::string_view rule, std::string_view reason) {
    verdict = {rule, std::string{reason}};
    return Part::furniture;
  };
  const auto shape = furniture_shape(block.text);
  if (!shape.empty() && shape != "address" && shape != "separator")
    return furniture(shape, reason_of_shape(shape));
  if (is_tail_heading(block.text)) {
    verdict = {"list heading", "a phrase that heads what follows an article"};
    return Part::tail_heading;
  }
  if (is_furniture_phrase(block.text)) return furniture("page furniture", "a furniture phrase");
  if (is_linked_line(block)) return furniture("related link", "only a link");
  if (is_prose(block)) return Part::prose;
  return block.element == Element::heading ? Part::heading : Part::other;
}

/// The list whose entry a block is or stands in.
NodeId list_around(const Tree& page, NodeId node) {
  constexpr int most_levels = 4;
  for (int level = 0; level < most_levels && node != no_node; ++level, node = page[node].parent)
    if (page[node].name == "li") return page[node].parent;
  return no_node;
}

void keep_first(std::string& kept, std::string_view value) {
  if (kept.empty()) kept = value;
}

class Parts {
 public:
  Parts(const std::vector<Block>& blocks, const Tree& page, Cleaned& facts)
      : blocks_{blocks}, page_{page}, facts_{facts} {
    verdicts_.resize(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i)
      parts_.push_back(part_of(blocks[i], verdicts_[i]));
    while (first_ < size() && parts_[first_] != Part::prose) ++first_;
    end_ = size();
    shrink_to_prose();
  }

  void judge(const std::vector<std::string>& titles) {
    if (end_ == 0) return;  // no sentences to stand before or behind
    judge_list_at_end();
    judge_head(titles);
    judge_calls_at_end();
    judge_tail();
    judge_headings();
  }

  std::vector<Verdict> verdicts() { return std::move(verdicts_); }

 private:
  [[nodiscard]] bool kept(std::size_t i) const {
    return parts_[i] != Part::furniture && parts_[i] != Part::tail_heading;
  }

  [[nodiscard]] std::size_t size() const { return blocks_.size(); }

  void shrink_to_prose() {
    while (end_ > 0 && parts_[end_ - 1] != Part::prose) --end_;
  }

  void take_out(std::size_t i, std::string_view rule, std::string_view reason) {
    if (kept(i)) verdicts_[i] = {rule, std::string{reason}};
    parts_[i] = Part::furniture;
  }

  /// A list that ends the article and most of whose entries lead elsewhere, with its heading.
  void judge_list_at_end() {
    constexpr std::size_t fewest_entries = 3;
    constexpr std::size_t fewest_blocks_before = 3;
    auto start = size();
    while (start > end_ && !kept(start - 1)) --start;
    const auto last = start;
    const auto list = list_around(page_, blocks_[last - 1].node);
    if (list == no_node) return;
    std::size_t linked = 0;
    double bytes = 0;
    double link = 0;
    for (; start > 0 && list_around(page_, blocks_[start - 1].node) == list; --start) {
      linked += blocks_[start - 1].link > 0;
      bytes += blocks_[start - 1].bytes;
      link += blocks_[start - 1].link;
    }
    const auto entries = last - start;
    if (entries < fewest_entries || start < fewest_blocks_before) return;
    if (linked * 10 < entries * 8 || link < bytes * 0.4) return;
    for (auto i = start; i < size(); ++i)
      take_out(i, "related links", "a list at the end whose entries lead elsewhere");
    if (parts_[start - 1] != Part::prose)
      take_out(start - 1, "list heading", "heads a list that leads elsewhere");
    end_ = std::min(end_, start);
    shrink_to_prose();
  }

  /// The headline, the date and the names above the story.
  void judge_head(const std::vector<std::string>& titles) {
    constexpr std::size_t most_blocks = 4;
    for (std::size_t i = 0; i < size() && i < most_blocks; ++i) {
      const std::string_view text = blocks_[i].text;
      if (repeats_title(text, titles)) take_out(i, "headline", "repeats the page's title");
      if (i >= first_) continue;
      if (const auto names = names_of_byline(text); !names.empty()) {
        keep_first(facts_.byline, names);
        take_out(i, "byline", names);
      } else if (facts_.date_line.empty() && (is_date_line(text) || looks_like_date(text))) {
        facts_.date_line = text;
        take_out(i, "date line", "a date above the story");
      }
    }
  }

  void judge_calls_at_end() {
    constexpr std::size_t most_blocks_behind = 2;
    while (end_ > 1 && end_ + most_blocks_behind >= size() && calls_to_follow(blocks_[end_ - 1]))
      take_out(--end_, "follow line", "calls to follow on a network");
  }

  /// What stands behind the last sentences.
  void judge_tail() {
    bool over = false;
    for (auto i = end_; i < size(); ++i) {
      const auto& block = blocks_[i];
      over = over || parts_[i] == Part::tail_heading;
      if (const auto source = name_of_source_line(block.text); !source.empty()) {
        keep_first(facts_.source_line, source);
        take_out(i, "source line", source);
      } else if (is_copyright(block.text)) {
        keep_first(facts_.copyright, block.text);
        take_out(i, "copyright line", "names a year or an owner");
      }
      const bool linked = block.link * 2 > block.bytes && furniture_shape(block.text) != "address";
      if (over) take_out(i, "tail", "below the heading of a list");
      if (linked) take_out(i, "related links", "mostly a link, behind the last sentences");
      if (calls_to_follow(block)) take_out(i, "follow line", "calls to follow on a network");
      if (is_date_line(block.text) || looks_like_date(block.text))
        take_out(i, "date line", "a date behind the last sentences");
    }
  }

  /// Headings at the end head nothing.
  void judge_headings() {
    for (auto i = size(); i-- > 0;) {
      if (!kept(i)) continue;
      if (parts_[i] != Part::heading) return;
      take_out(i, "heading", "heads nothing");
    }
  }

  const std::vector<Block>& blocks_;
  const Tree& page_;
  Cleaned& facts_;
  std::vector<Part> parts_{};
  std::vector<Verdict> verdicts_{};  ///< Of each block; empty: kept.
  std::size_t first_ = 0;            ///< The first block of prose,
  std::size_t end_ = 0;              ///< and the one after the last.
};

}  // namespace

std::vector<Verdict> judge_blocks(const std::vector<Block>& blocks, const Tree& page,
                                  const std::vector<std::string>& titles, Cleaned& facts) {
  Parts parts{blocks, page, facts};
  parts.judge(titles);
  return parts.verdicts();
}

}  // namespace news::clean
