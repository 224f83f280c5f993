#include "indexer/group/joining.hpp"

#include <algorithm>
#include <utility>

#include "indexer/group/sketch.hpp"

namespace news::group {
namespace {

using story::Likeness;

/// Of those that share keys the best few are compared.
constexpr std::size_t candidates_compared = 8;
constexpr int fewest_common_keys = 2;

/// Steps from a story's first article that are too many: two versions in a row, for example.
constexpr int most_steps = 2;

int steps_of(Level level, const Likeness& likeness) {
  if (level == Level::version) return 2;
  return likeness.same_text || likeness.containment() >= 0.8 ? 0 : 1;
}

/// One that is nearly the same needs not be found itself, as long as its like is recent.
constexpr double nearly_the_same = 0.9;  // resemblance
constexpr std::int64_t recent_seconds = std::int64_t{24} * 3600;

/// Each with how often it is there.
std::vector<std::pair<int, Slot>> counted(std::vector<Slot>& slots) {
  std::sort(slots.begin(), slots.end());
  std::vector<std::pair<int, Slot>> counts;
  for (const auto slot : slots) {
    if (counts.empty() || counts.back().second != slot) counts.emplace_back(0, slot);
    ++counts.back().first;
  }
  return counts;
}

}  // namespace

struct Joiner::Candidate {
  Slot slot = no_slot;
  Likeness likeness{};
  Level level = Level::none;
  int steps = 0;
};

CommonKeys common_keys(const Roster& articles, Slot one, const Sketch& sketch, Slot other,
                       const Sketch& other_sketch) {
  const bool first_is_smaller = sketch.shingles < other_sketch.shingles;
  const auto& smaller = first_is_smaller ? sketch : other_sketch;
  const auto& larger = first_is_smaller ? other_sketch : sketch;
  CommonKeys common;
  if (smaller.keys.empty() || larger.keys.empty()) return common;
  const auto last = last_sure_key(larger);
  for (std::size_t i = 0; i < smaller.keys.size(); ++i) {
    const auto key = smaller.keys[i];
    const bool recurring = articles.is_recurring(first_is_smaller ? one : other, i);
    const bool shared = std::binary_search(larger.keys.begin(), larger.keys.end(), key);
    common.shared += shared ? 1 : 0;
    common.recurring += shared && recurring ? 1 : 0;
    common.comparable += key <= last && !recurring ? 1 : 0;
  }
  return common;
}

Joiner::Joiner(const Roster& articles, Rings rings, FetchSketch fetch)
    : articles_{articles},
      rings_{std::move(rings)},
      fetch_{std::move(fetch)},
      outcomes_(articles.size()) {}

void Joiner::take(Slot slot, std::span<const Link> links) {
  const auto outcome = outcomes_[slot] = outcome_of(slot, links);
  if (outcome.stands_for != slot || articles_.is_digest(slot)) return;
  for (const auto& link : links)
    if ((link.kind & Link::enters) != 0) rings_.enter(link.to, slot);
}

Outcome Joiner::outcome_of(Slot slot, std::span<const Link> links) const {
  const auto candidates = candidates_of(slot, links);
  Candidate best;
  if (!candidates.empty()) {
    const auto sketch = fetch_(slot);
    for (const auto candidate : candidates) {
      const auto one = compared(slot, sketch, candidate);
      if (one.level != Level::none && is_better(one, best)) best = one;
    }
  }
  if (best.slot == no_slot) return {.story = slot, .stands_for = slot};
  return joined(slot, best);
}

Joiner::Candidate Joiner::compared(Slot slot, const Sketch& sketch, Slot other) const {
  const auto other_sketch = fetch_(other);
  Candidate one{.slot = other, .likeness = likeness_of(sketch, other_sketch)};
  const auto keys = common_keys(articles_, slot, sketch, other, other_sketch);
  one.level = judge(sketch, other_sketch, one.likeness, keys).level;
  one.steps = outcomes_[other].steps + steps_of(one.level, one.likeness);
  if (one.steps > most_steps) one.level = Level::none;
  return one;
}

bool Joiner::is_better(const Candidate& one, const Candidate& other) const {
  if (other.slot == no_slot) return true;
  if (one.level != other.level) return one.level > other.level;
  const auto a = one.likeness.resemblance();
  const auto b = other.likeness.resemblance();
  return a != b ? a > b : articles_.before(one.slot, other.slot);
}

Outcome Joiner::joined(Slot slot, const Candidate& best) const {
  const auto& other = outcomes_[best.slot];
  Outcome outcome{.story = other.story,
                  .joined = best.slot,
                  .stands_for = slot,
                  .level = best.level,
                  .steps = static_cast<std::uint8_t>(best.steps)};
  const auto like = other.stands_for;
  const bool recent = !articles_.is_dated(slot) ||
                      articles_.second(slot) - articles_.second(like) <= recent_seconds;
  const bool same = best.likeness.same_text || best.likeness.resemblance() >= nearly_the_same;
  if (same && recent && best.steps == other.steps) outcome.stands_for = like;
  return outcome;
}

std::vector<Slot> Joiner::candidates_of(Slot slot, std::span<const Link> links) const {
  std::vector<Slot> candidates;
  for (const auto& link : links)
    if (link.kind == Link::twin) candidates.push_back(link.to);
  if (!articles_.is_digest(slot)) add_sharing(slot, links, candidates);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

void Joiner::add_sharing(Slot slot, std::span<const Link> links,
                         std::vector<Slot>& candidates) const {
  std::vector<Slot> met;
  for (const auto& link : links)
    if ((link.kind & Link::looks) != 0)
      rings_.look_back(link.to, [&](Slot earlier) {
        if (articles_.in_reach(earlier, slot)) met.push_back(earlier);
      });
  auto found = counted(met);
  std::erase_if(found, [](const auto& each) { return each.first < fewest_common_keys; });
  const auto more = [this](const auto& one, const auto& other) {
    return one.first != other.first ? one.first > other.first
                                    : articles_.before(one.second, other.second);
  };
  const auto kept = std::min(found.size(), candidates_compared);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    more);
  for (std::size_t i = 0; i < kept; ++i) candidates.push_back(found[i].second);
}

}  // namespace news::group
