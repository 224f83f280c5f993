#include "indexer/group/stories.hpp"

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "indexer/group/collection.hpp"
#include "indexer/group/joining.hpp"

namespace news::group {
namespace {

/// Some more than look at it, to be sure: what those between come to is not known yet.
constexpr std::size_t holders_marked = 2 * holders_looked_at;
constexpr std::size_t twins_marked = 2 * twins_looked_at;

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
      const auto after = outcome_of(articles_, slot);
      articles_.set_outcome(slot, after);
      if (after.story != before.story || after.joined != before.joined ||
          after.level != before.level)
        changed.push_back(articles_[slot].id);
      if (!all_ && (visible_[slot] || !(after == before)))
        mark_readers(slot, before.entered || after.entered);
    }
    return changed;
  }

  /// Those later ones that look at this one when it is their turn.
  void mark_readers(Slot slot, bool entered) {
    const auto sketch = articles_.keys_of(slot);
    if (sketch.text == 0) return;
    if (entered)
      for (const auto key : sketch.keys) mark_behind(slot, key, holders_marked, true);
    mark_behind(slot, text_key(sketch), twins_marked, false);
    mark_behind(slot, text_and_title_key(sketch), 2, false);
  }

  /// count_entered: the others are not looked at, but look.
  void mark_behind(Slot slot, std::uint64_t key, std::size_t most, bool count_entered) {
    const auto holders = articles_.holders(key);
    auto next = std::upper_bound(
        holders.begin(), holders.end(), slot,
        [this](Slot one, const Posting& other) { return articles_.before(one, other.slot); });
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
  if (has_day(left) && has_day(right))
    explanation.apart = std::chrono::abs(left.published.first - right.published.first);
  explanation.verdict = judge(left, right, explanation.likeness, explanation.keys);
  explanation.together = articles[*a].outcome.story == articles[*b].outcome.story;
  return explanation;
}

std::size_t Stories::size() const { return impl_->articles().size(); }

std::string story_name(std::string_view first_id) {
  return fmt::format("{:016x}", XXH3_64bits(first_id.data(), first_id.size()));
}

}  // namespace news::group
