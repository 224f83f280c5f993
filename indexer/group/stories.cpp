#include "indexer/group/stories.hpp"

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "indexer/group/collection.hpp"

namespace news::group {
namespace {

/// Of a key only so many latest articles are looked at, and of all that share keys the best few:
/// so work is bounded where thousands have a text in common.
constexpr std::size_t holders_looked_at = 32;
constexpr std::size_t twins_looked_at = 8;
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

}  // namespace

class Stories::Impl {
 public:
  std::vector<std::string> change(Change change) {
    const auto [dropped, added] = slots_of(std::move(change));
    all_ = articles_.size() == 0;
    for (const auto slot : dropped) mark_readers(slot, articles_[slot].outcome.entered);
    const auto concerned = articles_.replace(dropped, added);
    visible_.assign(visible_.size(), false);
    visible_.resize(marked_.size(), false);
    for (const auto& slots : {concerned, added})
      for (const auto slot : slots) {
        mark(slot);
        visible_[slot] = true;
      }
    return settle();
  }

  [[nodiscard]] const Collection& articles() const { return articles_; }

 private:
  struct Later {
    const Collection* articles = nullptr;
    bool operator()(Slot one, Slot other) const { return articles->before(other, one); }
  };

  std::pair<std::vector<Slot>, std::vector<Slot>> slots_of(Change change) {
    std::vector<Slot> dropped;
    std::unordered_map<std::string, Slot> added;
    for (const auto& id : change.removed)
      if (const auto slot = articles_.find(id)) dropped.push_back(*slot);
    for (auto& entry : change.added) {
      if (const auto slot = articles_.find(entry.id)) dropped.push_back(*slot);
      const auto id = entry.id;
      added[id] = articles_.make_slot(std::move(entry.id), std::move(entry.sketch));
      marked_.push_back(false);
    }
    std::sort(dropped.begin(), dropped.end());
    dropped.erase(std::unique(dropped.begin(), dropped.end()), dropped.end());
    std::vector<Slot> slots;
    for (const auto& [id, slot] : added) slots.push_back(slot);
    return {std::move(dropped), std::move(slots)};
  }

  void mark(Slot slot) {
    if (marked_[slot]) return;
    marked_[slot] = true;
    waiting_.push(slot);
  }

  std::vector<std::string> settle() {
    std::vector<std::string> changed;
    while (!waiting_.empty()) {
      const auto slot = waiting_.top();
      waiting_.pop();
      marked_[slot] = false;
      if (articles_[slot].gone) continue;
      const auto before = articles_[slot].outcome;
      const auto after = outcome_of(slot);
      articles_.set_outcome(slot, after);
      if (after.story != before.story || after.joined != before.joined ||
          after.level != before.level)
        changed.push_back(articles_[slot].id);
      if (!all_ && (visible_[slot] || !(after == before)))
        mark_readers(slot, before.entered || after.entered);
    }
    return changed;
  }

  /// Those later ones that look at this one when it is their turn: a few more, to be sure.
  void mark_readers(Slot slot, bool entered) {
    const auto sketch = articles_.sketch(slot);
    if (sketch.text == 0) return;
    if (entered)
      for (const auto key : sketch.keys) mark_behind(slot, key, 2 * holders_looked_at, true);
    mark_behind(slot, text_key(sketch), 2 * twins_looked_at, false);
    mark_behind(slot, text_and_title_key(sketch), 2, false);
  }

  /// count_entered: the others are not looked at, but look.
  void mark_behind(Slot slot, std::uint64_t key, std::size_t most, bool count_entered) {
    const auto holders = articles_.holders(key);
    auto next = std::upper_bound(holders.begin(), holders.end(), slot,
                                 [this](Slot one, const Posting& other) {
                                   return articles_.before(one, other.slot);
                                 });
    for (; next != holders.end() && most > 0; ++next) {
      if (!articles_.in_reach(slot, next->slot)) {
        const auto undated = [this](const Posting& one) { return articles_[one.slot].dated; };
        next = std::partition_point(next, holders.end(), undated);
        if (next == holders.end()) break;
      }
      mark(next->slot);
      if (!count_entered || articles_[next->slot].outcome.entered) --most;
    }
  }

  [[nodiscard]] Outcome outcome_of(Slot slot) const {
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

  [[nodiscard]] Candidate compared(const Sketch& sketch, Slot slot) const {
    const auto other = articles_.sketch(slot);
    Candidate one{.slot = slot, .likeness = likeness_of(sketch, other)};
    one.level = judge(sketch, other, one.likeness, articles_.common_keys(sketch, other)).level;
    one.steps = articles_[slot].outcome.steps + steps_of(one.level, one.likeness);
    if (one.steps > most_steps) one.level = Level::none;
    return one;
  }

  [[nodiscard]] bool is_better(const Candidate& one, const Candidate& other) const {
    if (other.slot == no_slot) return true;
    if (one.level != other.level) return one.level > other.level;
    const auto a = one.likeness.resemblance();
    const auto b = other.likeness.resemblance();
    return a != b ? a > b : articles_.before(one.slot, other.slot);
  }

  [[nodiscard]] Outcome joined(Slot slot, const Candidate& best, Outcome outcome) const {
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

  [[nodiscard]] std::vector<Slot> candidates_of(Slot slot, const Sketch& sketch) const {
    if (sketch.text == 0) return {};
    auto candidates = twins_before(slot, text_and_title_key(sketch), 1);
    for (const auto twin : twins_before(slot, text_key(sketch), twins_looked_at))
      candidates.push_back(twin);
    if (!sketch.digest)
      for (const auto other : sharing_keys(slot, sketch)) candidates.push_back(other);
    return candidates;
  }

  [[nodiscard]] std::vector<Slot> twins_before(Slot slot, std::uint64_t key,
                                               std::size_t most) const {
    const auto holders = articles_.holders(key);
    auto next = std::lower_bound(holders.begin(), holders.end(), slot,
                                 [this](const Posting& one, Slot other) {
                                   return articles_.before(one.slot, other);
                                 });
    std::vector<Slot> twins;
    for (; next != holders.begin() && twins.size() < most; --next) {
      const auto twin = (next - 1)->slot;
      if (!articles_.in_reach(twin, slot)) break;
      twins.push_back(twin);
    }
    return twins;
  }

  [[nodiscard]] std::vector<Slot> sharing_keys(Slot slot, const Sketch& sketch) const {
    std::unordered_map<Slot, int> counts;
    for (const auto key : sketch.keys) {
      if (articles_.is_recurring(key)) continue;
      const auto slots = articles_.entered(key);
      auto next =
          std::lower_bound(slots.begin(), slots.end(), slot, [this](Slot one, Slot other) {
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
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept),
                      found.end(), more);
    std::vector<Slot> best;
    for (std::size_t i = 0; i < kept; ++i) best.push_back(found[i].second);
    return best;
  }

  Collection articles_{};
  std::priority_queue<Slot, std::vector<Slot>, Later> waiting_{Later{&articles_}};
  std::vector<bool> marked_{};
  std::vector<bool> visible_{};  ///< Others see a change, whatever its outcome.
  bool all_ = false;             ///< Everything is looked at anyway.
};

Stories::Stories() : impl_{std::make_unique<Impl>()} {}
Stories::~Stories() = default;
Stories::Stories(Stories&&) noexcept = default;
Stories& Stories::operator=(Stories&&) noexcept = default;

std::vector<std::string> Stories::change(Change change) { return impl_->change(std::move(change)); }

std::optional<Membership> Stories::of(std::string_view id) const {
  const auto& articles = impl_->articles();
  const auto slot = articles.find(id);
  if (!slot) return std::nullopt;
  const auto& outcome = articles[*slot].outcome;
  return Membership{articles[outcome.story].id,
                    outcome.joined == no_slot ? std::string{} : articles[outcome.joined].id,
                    outcome.level};
}

std::optional<Explanation> Stories::explain(std::string_view one, std::string_view other) const {
  const auto& articles = impl_->articles();
  const auto a = articles.find(one);
  const auto b = articles.find(other);
  if (!a || !b) return std::nullopt;
  const auto left = articles.sketch(*a);
  const auto right = articles.sketch(*b);
  Explanation explanation{.likeness = likeness_of(left, right),
                          .keys = articles.common_keys(left, right)};
  explanation.verdict = judge(left, right, explanation.likeness, explanation.keys);
  explanation.together = articles[*a].outcome.story == articles[*b].outcome.story;
  return explanation;
}

std::size_t Stories::size() const { return impl_->articles().size(); }

std::string story_name(std::string_view first_id) {
  return fmt::format("{:016x}", XXH3_64bits(first_id.data(), first_id.size()));
}

}  // namespace news::group
