#include "indexer/group/collection.hpp"

#include <algorithm>

#include "common/story/packed_sketch.hpp"
#include "indexer/group/sketch.hpp"

namespace news::group {
namespace {

/// What comes again after so long comes regularly, or by chance,
constexpr std::int64_t spell_seconds = std::int64_t{5} * 24 * 3600;
/// and what comes in so many spells is a form. In two it may be a story that ran again.
constexpr int spells_of_form = 3;

constexpr std::uint64_t text_mark = std::uint64_t{1} << 63;
constexpr std::uint64_t title_mark = std::uint64_t{1} << 62;

}  // namespace

std::uint64_t text_key(const Sketch& sketch) { return (sketch.text | text_mark) & ~title_mark; }

std::uint64_t text_and_title_key(const Sketch& sketch) {
  return (sketch.text * 0x9E3779B97F4A7C15U + sketch.title * 3) | text_mark | title_mark;
}

std::vector<std::uint64_t> table_keys(const Sketch& sketch) {
  if (sketch.text == 0) return {};
  auto keys = sketch.keys;
  keys.push_back(text_key(sketch));
  keys.push_back(text_and_title_key(sketch));
  return keys;
}

Collection::Collection() : table_{[this](Slot one, Slot other) { return before(one, other); }} {}

std::optional<Slot> Collection::find(std::string_view id) const {
  const auto found = by_id_.find(std::string{id});
  return found == by_id_.end() ? std::nullopt : std::optional{found->second};
}

Sketch Collection::sketch(Slot slot) const {
  return story::unpack_sketch(members_[slot].sketch).value_or(Sketch{});
}

Sketch Collection::keys_of(Slot slot) const {
  return story::unpack_keys(members_[slot].sketch).value_or(Sketch{});
}

bool Collection::before(Slot one, Slot other) const {
  const auto& a = members_[one];
  const auto& b = members_[other];
  if (a.dated != b.dated) return a.dated;
  if (a.second != b.second) return a.second < b.second;
  return a.id < b.id;
}

bool Collection::in_reach(Slot earlier, Slot later) const {
  const auto& a = members_[earlier];
  const auto& b = members_[later];
  return !b.dated || b.second - a.second <= story::window.count();
}

Slot Collection::make_slot(std::string id, std::string packed) {
  Member member{.id = std::move(id)};
  if (const auto sketch = story::unpack_sketch(packed)) {
    member.sketch = std::move(packed);
    member.dated = has_day(*sketch);
    if (member.dated) member.second = sketch->published.first.time_since_epoch().count();
  }
  members_.push_back(std::move(member));
  return static_cast<Slot>(members_.size() - 1);
}

std::vector<Slot> Collection::replace(const std::vector<Slot>& dropped,
                                      const std::vector<Slot>& added) {
  std::vector<std::uint64_t> touched;
  for (const auto slot : dropped) {
    for (const auto key : table_keys(keys_of(slot))) touched.push_back(key);
    set_outcome(slot, {});
    members_[slot].gone = true;
    by_id_.erase(members_[slot].id);
  }
  if (!dropped.empty()) table_.remove([this](Slot slot) { return members_[slot].gone; });
  std::vector<Posting> postings;
  for (const auto slot : added) {
    by_id_[members_[slot].id] = slot;
    for (const auto key : table_keys(keys_of(slot))) {
      touched.push_back(key);
      postings.push_back({key, slot});
    }
  }
  table_.add(std::move(postings));
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  std::vector<Slot> concerned;
  auto postings_left = table_.all();
  for (const auto key : touched) {
    const auto all = take_holders(postings_left, key);
    // Of keys with one holder only those that had two are of interest.
    if (all.size() > 1 || !dropped.empty()) update_entered(key, all);
    if (update_recurring(key, all))
      for (const auto& posting : all) concerned.push_back(posting.slot);
  }
  return concerned;
}

bool Collection::update_recurring(std::uint64_t key, std::span<const Posting> holders) {
  if ((key & text_mark) != 0) return false;
  int spells = 0;
  std::int64_t last = 0;
  for (const auto& posting : holders) {
    const auto& member = members_[posting.slot];
    if (!member.dated || spells == spells_of_form) break;
    if (spells > 0 && member.second - last <= spell_seconds) continue;
    last = member.second;
    ++spells;
  }
  if (spells == spells_of_form) return recurring_.insert(key).second;
  return recurring_.erase(key) > 0;
}

void Collection::set_outcome(Slot slot, const Outcome& outcome) {
  if (members_[slot].outcome.entered != outcome.entered) enter(slot, outcome.entered);
  members_[slot].outcome = outcome;
}

void Collection::update_entered(std::uint64_t key, std::span<const Posting> holders) {
  if ((key & text_mark) != 0) return;
  if (holders.size() < 2) {
    entered_.erase(key);
    return;
  }
  const auto [list, is_new] = entered_.try_emplace(key);
  if (!is_new) return;
  for (const auto& posting : holders)
    if (members_[posting.slot].outcome.entered) list->second.push_back(posting.slot);
}

void Collection::enter(Slot slot, bool wanted) {
  const auto less = [this](Slot one, Slot other) { return before(one, other); };
  for (const auto key : keys_of(slot).keys) {
    const auto found = entered_.find(key);
    if (found == entered_.end()) continue;
    auto& slots = found->second;
    if (wanted)
      slots.insert(std::upper_bound(slots.begin(), slots.end(), slot, less), slot);
    else
      std::erase(slots, slot);
  }
}

std::span<const Slot> Collection::entered(std::uint64_t key) const {
  const auto found = entered_.find(key);
  if (found == entered_.end()) return {};
  return found->second;
}

CommonKeys Collection::common_keys(const Sketch& one, const Sketch& other) const {
  const auto& smaller = one.shingles < other.shingles ? one : other;
  const auto& larger = one.shingles < other.shingles ? other : one;
  CommonKeys common;
  if (smaller.keys.empty() || larger.keys.empty()) return common;
  const auto last = last_sure_key(larger);
  for (const auto key : smaller.keys) {
    const bool recurring = is_recurring(key);
    const bool shared = std::binary_search(larger.keys.begin(), larger.keys.end(), key);
    common.shared += shared ? 1 : 0;
    common.recurring += shared && recurring ? 1 : 0;
    common.comparable += key <= last && !recurring ? 1 : 0;
  }
  return common;
}

}  // namespace news::group
