#include "indexer/clean/page/container_scores.hpp"

#include <algorithm>

namespace news::clean {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// Comments and the teasers of other articles stand in lists.
constexpr float share_of_items = 0.3F;

/// What a block says for the elements around it: more for a longer one, up to a bound.
float points_of(const Measure& block) {
  constexpr std::uint32_t fewest_bytes = 25;
  constexpr float bytes_a_point = 50;
  constexpr float most_points = 8;
  if (block.dropped || !is_block(block.element) || block.run < fewest_bytes) return 0;
  if (block.run_link * 2 > block.run) return 0;
  const float points = 1 + std::min(static_cast<float>(block.run) / bytes_a_point, most_points);
  return block.in_item ? points * share_of_items : points;
}

/// A block's points go to the box it stands in, and in falling part to three around that.
std::vector<float> points(const Tree& page, const std::vector<Measure>& measures) {
  constexpr int levels = 4;
  std::vector<float> sums(page.size());
  for (NodeId id = 1; id < page.size(); ++id) {
    const auto own = points_of(measures[id]);
    if (own <= 0) continue;
    const bool box = measures[id].element == Element::box || measures[id].element == Element::cell;
    auto up = box ? id : page[id].parent;
    float part = 1;
    for (int level = 0; level < levels && up != no_node && up != page.root(); ++level) {
      sums[up] += own * part;
      part *= level == 0 ? 0.5F : 0.66F;
      up = page[up].parent;
    }
  }
  return sums;
}

NodeId element_with_most_points(const Tree& page, const std::vector<Measure>& measures) {
  const auto sums = points(page, measures);
  NodeId best = page.root();
  float most = 0;
  for (NodeId id = 1; id < page.size(); ++id) {
    const auto& here = measures[id];
    if (sums[id] <= 0 || here.text == 0) continue;
    const auto linked = static_cast<float>(here.link) / static_cast<float>(here.text);
    if (sums[id] * (1 - linked) <= most) continue;
    most = sums[id] * (1 - linked);
    best = id;
  }
  return best;
}

float worth_of(const Measure& block) {
  constexpr float full_prose_bytes = 150;  // shorter runs may be captions and teasers
  constexpr float price_of_other_text = 2;
  const auto run = static_cast<float>(block.run);
  const auto link = static_cast<float>(block.run_link);
  if (!is_prose_run(block)) return -run * price_of_other_text;
  return (run - link) * std::min(1.0F, run / full_prose_bytes) - link;
}

/// For each element its prose less its other text.
std::vector<float> worths(const Tree& page, const std::vector<Measure>& measures) {
  std::vector<float> sums(page.size());
  for (auto id = static_cast<NodeId>(page.size()) - 1; id > 0; --id) {
    const auto& here = measures[id];
    if (here.dropped) continue;
    if (is_block(here.element)) sums[id] += worth_of(here);
    if (here.element == Element::item && sums[id] > 0) sums[id] *= share_of_items;
    sums[page[id].parent] += sums[id];
  }
  return sums;
}

}  // namespace

NodeId scored_container(const Tree& page, const std::vector<Measure>& measures) {
  constexpr float least_gain = 1.2F;
  auto best = element_with_most_points(page, measures);
  if (best == page.root()) return best;
  const auto sums = worths(page, measures);
  for (auto up = page[best].parent; up != no_node && up != page.root(); up = page[up].parent)
    if (sums[up] > sums[best] * least_gain) best = up;
  return best;
}

}  // namespace news::clean
