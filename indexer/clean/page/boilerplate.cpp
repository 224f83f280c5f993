#include "indexer/clean/page/boilerplate.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "indexer/clean/page/block_furniture.hpp"
#include "indexer/clean/page/block_shapes.hpp"
#include "indexer/clean/page/block_text.hpp"
#include "indexer/clean/page/containers.hpp"
#include "indexer/clean/page/embedded_body.hpp"
#include "indexer/clean/page/page_layout.hpp"
#include "indexer/clean/page/page_measure.hpp"

namespace news::clean {
namespace {

using markup::Tree;

/// A body this long is believed at once.
constexpr std::size_t enough_bytes = 250;
/// A body shorter than this is no article, not even a brief one.
constexpr std::size_t hardly_any_bytes = 80;

void append_block(std::string& text, const Block& block) {
  if (!text.empty()) text += "\n\n";
  text += block.text;
}

std::string joined(const std::vector<Block>& blocks) {
  std::string text;
  for (const auto& block : blocks) append_block(text, block);
  return text;
}

/// A way to find the article, and what it found.
struct Attempt {
  std::vector<Measure> measures{};
  Blocks found{};
  std::vector<Verdict> verdicts{};  ///< Of each block.
  Cleaned cleaned{};
};

void join_kept(Attempt& attempt) {
  for (std::size_t i = 0; i < attempt.verdicts.size(); ++i)
    if (attempt.verdicts[i].kept()) append_block(attempt.cleaned.body, attempt.found.blocks[i]);
}

Attempt article_by(const Tree& page, Trust trust, const std::vector<std::string>& titles) {
  Attempt attempt{.measures = measure(page, trust)};
  for (const auto container : find_containers(page, attempt.measures))
    add_article_blocks(attempt.found, container, page, attempt.measures);
  attempt.verdicts = judge_blocks(attempt.found.blocks, page, titles, attempt.cleaned);
  join_kept(attempt);
  attempt.cleaned.caption = std::move(attempt.found.caption);
  return attempt;
}

/// Every paragraph of the page that reads like one.
Attempt all_prose(const Tree& page) {
  Attempt attempt{.measures = measure(page, {})};
  attempt.found = all_blocks(page, attempt.measures);
  for (const auto& block : attempt.found.blocks)
    attempt.verdicts.push_back(is_prose(block) ? Verdict{} : Verdict{"no sentences", ""});
  join_kept(attempt);
  return attempt;
}

/// The page's text, all of it removed, and behind it the body that only its linked data have.
text::CutText with_embedded(const Tree& page, const Attempt& best, const std::string& body) {
  auto text = lay_out(page, best.measures, {}, {});
  if (!text.raw.empty()) text.raw += "\n\n";
  const auto start = text.raw.size();
  const auto own = text::uncut(body);
  text.raw += own.raw;
  for (const auto& piece : own.pieces)
    text.pieces.push_back({start + piece.start, start + piece.end});
  return text;
}

/// A later and less careful try has to give far more to be believed.
bool is_far_longer(const std::string& body, const std::string& than) {
  return body.size() > 2 * than.size();
}

}  // namespace

Cleaned extract_article(const Tree& page, const std::vector<std::string>& titles) {
  constexpr std::array<Trust, 4> trusts{{
      {},
      {.hidden = false},
      {.hidden = false, .unscripted = true},
      {.hidden = false, .furniture = false, .unscripted = true},
  }};
  Attempt best;
  const auto laid_out = [&] {
    best.cleaned.text = lay_out(page, best.measures, best.found, best.verdicts);
    return std::move(best.cleaned);
  };
  for (const auto trust : trusts) {
    auto attempt = article_by(page, trust, titles);
    if (is_far_longer(attempt.cleaned.body, best.cleaned.body) || best.measures.empty())
      best = std::move(attempt);
    if (best.cleaned.body.size() >= enough_bytes) return laid_out();
  }
  if (auto body = embedded_body(page); is_far_longer(body, best.cleaned.body)) {
    best.cleaned.text = with_embedded(page, best, body);
    best.cleaned.body = std::move(body);
    return std::move(best.cleaned);
  }
  if (best.cleaned.body.size() >= hardly_any_bytes) return laid_out();
  if (auto prose = all_prose(page); is_far_longer(prose.cleaned.body, best.cleaned.body)) {
    // What the page says of its article was found before.
    std::swap(prose.cleaned.body, best.cleaned.body);
    prose.cleaned = std::move(best.cleaned);
    best = std::move(prose);
  }
  if (!best.cleaned.body.empty()) return laid_out();
  best.cleaned.body = page_text(page);
  best.cleaned.text = text::uncut(best.cleaned.body);
  return std::move(best.cleaned);
}

std::string page_text(const Tree& page) {
  auto text = joined(all_blocks(page, measure(page, {.furniture = false})).blocks);
  if (!text.empty()) return text;
  return joined(
      all_blocks(page, measure(page, {.hidden = false, .furniture = false, .unscripted = true}))
          .blocks);
}

}  // namespace news::clean
