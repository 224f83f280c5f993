#include "indexer/clean/boilerplate.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "indexer/clean/block_furniture.hpp"
#include "indexer/clean/block_shapes.hpp"
#include "indexer/clean/block_text.hpp"
#include "indexer/clean/containers.hpp"
#include "indexer/clean/embedded_body.hpp"
#include "indexer/clean/page_measure.hpp"

namespace news::clean {
namespace {

using markup::Tree;

/// A body this long is believed at once.
constexpr std::size_t enough_bytes = 250;
/// A body shorter than this is no article, not even a brief one.
constexpr std::size_t hardly_any_bytes = 80;

std::string joined(const std::vector<Block>& blocks) {
  std::string text;
  for (const auto& block : blocks) {
    if (!text.empty()) text += "\n\n";
    text += block.text;
  }
  return text;
}

Cleaned article_by(const Tree& page, Trust trust, const std::vector<std::string>& titles) {
  const auto measures = measure(page, trust);
  Blocks found;
  for (const auto container : find_containers(page, measures))
    add_article_blocks(found, container, page, measures);
  Cleaned cleaned;
  drop_block_furniture(found.blocks, page, titles, cleaned);
  cleaned.body = joined(found.blocks);
  cleaned.caption = std::move(found.caption);
  return cleaned;
}

/// Every paragraph of the page that reads like one.
std::string all_prose(const Tree& page) {
  auto blocks = all_blocks(page, measure(page, {}));
  std::erase_if(blocks, [](const Block& block) { return !is_prose(block); });
  return joined(blocks);
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
  Cleaned best;
  for (const auto trust : trusts) {
    auto cleaned = article_by(page, trust, titles);
    if (is_far_longer(cleaned.body, best.body)) best = std::move(cleaned);
    if (best.body.size() >= enough_bytes) return best;
  }
  if (auto body = embedded_body(page); is_far_longer(body, best.body)) best.body = std::move(body);
  if (best.body.size() >= hardly_any_bytes) return best;
  if (auto body = all_prose(page); is_far_longer(body, best.body)) best.body = std::move(body);
  if (best.body.empty()) best.body = page_text(page);
  return best;
}

std::string page_text(const Tree& page) {
  auto text = joined(all_blocks(page, measure(page, {.furniture = false})));
  if (!text.empty()) return text;
  return joined(
      all_blocks(page, measure(page, {.hidden = false, .furniture = false, .unscripted = true})));
}

}  // namespace news::clean
