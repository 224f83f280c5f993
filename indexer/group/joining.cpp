#include "indexer/group/joining.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

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

struct Candidate {
  Slot slot = no_slot;
  Likeness likeness{};
  Level level = Level::none;
  int steps = 0;
};

class Joiner {
 public:
  explicit Joiner(const Collection& articles) : articles_{articles} {}

  Outcome outcome_of(Slot slot) const {
    const auto sketch = articles_.sketch(slot);
    const bool is_found = !sketch.keys.empty() && !sketch.digest;
    Outcome alone{.story = slot, .stands_for = slot, .entered = is_found};
    Candidate best;
    for (const auto candidate : candidates_of(slot, sketch)) {
      const auto one = compared(sketch, candidate);
      if (one.level != Level::none && is_better(one, best)) best = one;
    }
    return best.slot == no_slot ? alone : joined(slot, best, alone);
  }

 private:
  Candidate compared(const Sketch& sketch, Slot slot) const {
    const auto other = articles_.sketch(slot);
    Candidate one{.slot = slot, .likeness = likeness_of(sketch, other)};
    one.level = judge(sketch, other, one.likeness, articles_.common_keys(sketch, other)).level;
    one.steps = articles_[slot].outcome.steps + steps_of(one.level, one.likeness);
    if (one.steps > most_steps) one.level = Level::none;
    return one;
  }

  bool is_better(const Candidate& one, const Candidate& other) const {
    if (other.slot == no_slot) return true;
    if (one.level != other.level) return one.level > other.level;
    const auto a = one.likeness.resemblance();
    const auto b = other.likeness.resemblance();
    return a != b ? a > b : articles_.before(one.slot, other.slot);
  }

  Outcome joined(Slot slot, const Candidate& best, Outcome outcome) const {
    const auto& other = articles_[best.slot].outcome;
    outcome.story = other.story;
    outcome.joined = best.slot;
    outcome.level = best.level;
    outcome.steps = static_cast<std::uint8_t>(best.steps);
    const auto& like = articles_[other.stands_for];
    const auto& self = articles_[slot];
    const bool recent = !self.dated || self.second - like.second <= recent_seconds;
    const bool same = best.likeness.same_text || best.likeness.resemblance() >= nearly_the_same;
    if (same && recent && best.steps == other.steps) {
      outcome.stands_for = other.stands_for;
      outcome.entered = false;
    }
    return outcome;
  }

  std::vector<Slot> candidates_of(Slot slot, const Sketch& sketch) const {
    if (sketch.text == 0) return {};
    auto candidates = twins_before(slot, text_and_title_key(sketch), 1);
    for (const auto twin : twins_before(slot, text_key(sketch), twins_looked_at))
      candidates.push_back(twin);
    if (!sketch.digest)
      for (const auto other : sharing_keys(slot, sketch)) candidates.push_back(other);
    return candidates;
  }

  std::vector<Slot> twins_before(Slot slot, std::uint64_t key, std::size_t most) const {
    const auto holders = articles_.holders(key);
    auto next = std::lower_bound(
        holders.begin(), holders.end(), slot,
        [this](const Posting& one, Slot other) { return articles_.before(one.slot, other); });
    std::vector<Slot> twins;
    for (; next != holders.begin() && twins.size() < most; --next) {
      const auto twin = (next - 1)->slot;
      if (!articles_.in_reach(twin, slot)) break;
      twins.push_back(twin);
    }
    return twins;
  }

  std::vector<Slot> sharing_keys(Slot slot, const Sketch& sketch) const {
    std::unordered_map<Slot, int> counts;
    for (const auto key : sketch.keys) {
      if (articles_.is_recurring(key)) continue;
      const auto slots = articles_.entered(key);
      auto next = std::lower_bound(slots.begin(), slots.end(), slot, [this](Slot one, Slot other) {
        return articles_.before(one, other);
      });
      for (std::size_t i = 0; i < holders_looked_at && next != slots.begin(); ++i)
        if (--next; articles_.in_reach(*next, slot)) ++counts[*next];
    }
    std::vector<std::pair<int, Slot>> found;
    for (const auto& [other, count] : counts)
      if (count >= fewest_common_keys) found.emplace_back(count, other);
    const auto more = [this](const auto& one, const auto& other) {
      return one.first != other.first ? one.first > other.first
                                      : articles_.before(one.second, other.second);
    };
    const auto kept = std::min(found.size(), candidates_compared);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                      more);
    std::vector<Slot> best;
    for (std::size_t i = 0; i < kept; ++i) best.push_back(found[i].second);
    return best;
  }

  const Collection& articles_;
};

}  // namespace

Outcome outcome_of(const Collection& articles, Slot slot) {
  return Joiner{articles}.outcome_of(slot);
}

}  // namespace news::group
