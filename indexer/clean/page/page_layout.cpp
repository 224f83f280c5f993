#include "indexer/clean/page/page_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/text/settle.hpp"
#include "common/text/utf8.hpp"

namespace news::clean {
namespace {

using markup::NodeId;
using markup::Tree;

constexpr std::string_view any_furniture = "page furniture";
constexpr NodeId nobody = 0;  // the root is no reason for anything

/// The rule by which an element shows what is in it to be none of the article; empty where it does
/// not.
std::string_view rule_of_element(std::string_view name, const Measure& here) {
  if (name == "nav" || name == "menu") return "navigation";
  if (name == "footer") return "page foot";
  if (name == "aside") return "aside";
  if (name == "form") return "form";
  if (here.hints & hint::comments) return "comments";
  if (here.element == Element::picture || here.element == Element::caption ||
      (here.hints & hint::caption_word))
    return "caption";
  if (here.hints & hint::small_print) return "small print";
  if (here.element == Element::title) return "headline";
  if (here.element == Element::header) return "page head";
  return here.hints & hint::furniture ? any_furniture : std::string_view{};
}

/// "<div class="related">".
std::string shown_element(const Tree& page, NodeId id) {
  constexpr std::size_t longest_bytes = 40;
  const auto cut = [](std::string_view text) {
    return text.substr(0, text::character_boundary(text, longest_bytes));
  };
  for (const std::string_view attribute : {"class", "id"}) {
    const auto value = page.attribute(id, attribute);
    if (value.empty()) continue;
    return fmt::format("<{} {}=\"{}\">", cut(page[id].name), attribute, cut(value));
  }
  return fmt::format("<{}>", cut(page[id].name));
}

/// Goes through the nodes once, in order, and writes the text.
class Layout {
 public:
  Layout(const Tree& page, const std::vector<Measure>& measures, const Blocks& found,
         const std::vector<Verdict>& verdicts)
      : page_{page}, measures_{measures}, found_{found}, verdicts_{verdicts} {}

  text::CutText run() {
    causes_.resize(page_.size(), nobody);
    blocks_around_.resize(page_.size(), nobody);
    for (NodeId id = 1; id < page_.size(); ++id) look_at(id);
    end_rest();
    add_blocks(found_.blocks.size());
    return std::move(text_);
  }

 private:
  void look_at(NodeId id) {
    const auto& here = measures_[id];
    const auto parent = page_[id].parent;
    causes_[id] = causes_[parent];
    blocks_around_[id] = blocks_around_[parent];
    if (here.unseen) return;
    if (page_[id].is_text()) return add_text(id, here);
    const auto rule = rule_of_element(page_[id].name, here);
    // The names of furniture say less than that it stands in the navigation.
    if (!rule.empty() && (rule != any_furniture || causes_[id] == nobody)) causes_[id] = id;
    if (!is_block(here.element)) return;
    blocks_around_[id] = id;
    end_rest();
  }

  void add_text(NodeId id, const Measure& here) {
    const auto block = found_.block_of.empty() ? 0 : found_.block_of[id];
    if (block > 0) {
      end_rest();
      // What has no visible character made no block, and may carry the number after the last.
      return add_blocks(std::min<std::size_t>(block, found_.blocks.size()));
    }
    if (blocks_around_[id] != rest_block_) end_rest();
    if (rest_.empty()) {
      rest_block_ = blocks_around_[id];
      rest_cause_ = causes_[id];
    }
    rest_ += page_[id].text;
    rest_bytes_ += page_[id].text.size();
    if (here.in_link) rest_link_ += page_[id].text.size();
  }

  /// All blocks up to that one, which are not written yet.
  void add_blocks(std::size_t last) {
    for (; next_block_ < last; ++next_block_) {
      const auto& verdict = verdicts_[next_block_];
      const auto start = begin();
      text_.raw += found_.blocks[next_block_].text;
      if (verdict.kept())
        text_.pieces.push_back({start, text_.raw.size()});
      else
        remove(start, verdict.rule, verdict.reason);
    }
  }

  std::size_t begin() {
    if (!text_.raw.empty()) text_.raw += "\n\n";
    return text_.raw.size();
  }

  void end_rest() {
    if (rest_.empty()) return;
    const auto before = text_.raw.size();
    const auto start = begin();
    if (text::append_settled(text_.raw, rest_))
      remove_rest(start);
    else
      text_.raw.resize(before);
    rest_.clear();
    rest_bytes_ = rest_link_ = 0;
  }

  void remove_rest(std::size_t start) {
    if (rest_cause_ != nobody)
      return remove(start, rule_of_element(page_[rest_cause_].name, measures_[rest_cause_]),
                    shown_element(page_, rest_cause_));
    if (rest_link_ * 2 > rest_bytes_) return remove(start, "links", "mostly a link");
    remove(start, "outside the article", "");
  }

  /// From there to the end of the text so far; with what was removed right before, if for the same
  /// reason.
  void remove(std::size_t start, std::string_view rule, std::string_view reason) {
    auto& removed = text_.removed;
    const bool goes_on = !removed.empty() && removed.back().end + 2 == start &&
                         removed.back().rule == rule && removed.back().reason == reason;
    if (goes_on)
      removed.back().end = text_.raw.size();
    else
      removed.push_back({start, text_.raw.size(), std::string{rule}, std::string{reason}});
  }

  const Tree& page_;
  const std::vector<Measure>& measures_;
  const Blocks& found_;
  const std::vector<Verdict>& verdicts_;
  text::CutText text_{};
  std::vector<NodeId> causes_{};         ///< The innermost element that gives a rule.
  std::vector<NodeId> blocks_around_{};  ///< The innermost block.
  std::string rest_{};                   ///< A run of text that is in no block,
  std::size_t rest_bytes_ = 0;           ///< how long it is,
  std::size_t rest_link_ = 0;            ///< and the part of it inside links.
  NodeId rest_block_ = nobody;
  NodeId rest_cause_ = nobody;
  std::size_t next_block_ = 0;
};

}  // namespace

text::CutText lay_out(const Tree& page, const std::vector<Measure>& measures, const Blocks& found,
                      const std::vector<Verdict>& verdicts) {
  return Layout{page, measures, found, verdicts}.run();
}

}  // namespace news::clean
