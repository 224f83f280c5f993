#include "indexer/clean/learn/sketch.hpp"

#include <algorithm>

#include <xxhash.h>

namespace news::clean {
namespace {

/// So many units at the beginning and at the end stand at the text's edge.
constexpr std::size_t edge_before = 2;
constexpr std::size_t edge_after = 3;

std::uint32_t neighbour(const Unit& unit) {
  // 0 is the edge.
  return static_cast<std::uint32_t>(unit.hash >> 32) | 1;
}

/// Shorter ones have no edge: "Terms were not disclosed." ends many a story.
constexpr std::size_t fewest_words_at_edge = 6;

/// nobody: stands for a neighbour that is missing, another one for each article.
Held held(const std::vector<Unit>& units, std::size_t at, std::uint32_t nobody) {
  const bool may_stand_at_edge = units[at].words >= fewest_words_at_edge;
  Held held{.unit = units[at].hash};
  if (!may_stand_at_edge || at >= edge_before)
    held.before = at > 0 ? neighbour(units[at - 1]) : nobody;
  if (!may_stand_at_edge || at + edge_after < units.size())
    held.after = at + 1 < units.size() ? neighbour(units[at + 1]) : nobody;
  return held;
}

void drop_middle(std::vector<Unit>& units) {
  constexpr auto half = static_cast<std::ptrdiff_t>(most_units_of_article / 2);
  units.erase(units.begin() + half, units.end() - half);
}

void sort_each_once(std::vector<Held>& units) {
  std::stable_sort(units.begin(), units.end(),
                   [](const Held& one, const Held& other) { return one.unit < other.unit; });
  const auto same = [](const Held& one, const Held& other) { return one.unit == other.unit; };
  units.erase(std::unique(units.begin(), units.end(), same), units.end());
}

}  // namespace

std::uint64_t article_hash(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

Sketch sketch_of(std::string_view text, const std::vector<Segment>& segments,
                 std::optional<std::chrono::sys_days> day) {
  std::vector<Unit> units;
  for (const auto& segment : segments) {
    for (const auto& unit : units_of(text, segment)) units.push_back(unit);
    if (units.size() > 4 * most_units_of_article) drop_middle(units);
  }
  if (units.size() > most_units_of_article) drop_middle(units);
  Sketch sketch{.article = article_hash(text), .day = day};
  sketch.units.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    sketch.units.push_back(held(units, i, static_cast<std::uint32_t>(sketch.article) | 1));
    if (units[i].is_prose) sketch.prose.push_back(units[i].hash);
  }
  sort_each_once(sketch.units);
  std::sort(sketch.prose.begin(), sketch.prose.end());
  sketch.prose.erase(std::unique(sketch.prose.begin(), sketch.prose.end()), sketch.prose.end());
  sketch.prose.shrink_to_fit();
  return sketch;
}

}  // namespace news::clean
