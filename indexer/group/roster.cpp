#include "indexer/group/roster.hpp"

#include <algorithm>
#include <numeric>

#include "common/story/verdict.hpp"

namespace news::group {

Roster::Roster(std::size_t articles) {
  numbers_.reserve(articles);
  seconds_.reserve(articles);
  digests_.reserve(articles);
  first_bits_.reserve(articles + 1);
  id_ends_.reserve(articles + 1);
  // Growing would hold them twice; what is reserved and not used costs no memory.
  constexpr std::size_t bytes_of_id = 64;
  ids_.reserve(articles * bytes_of_id);
}

Slot Roster::add(std::uint32_t number, std::string_view id, const story::Sketch& sketch) {
  numbers_.push_back(number);
  const auto second = sketch.published.first.time_since_epoch().count();
  seconds_.push_back(has_day(sketch) ? std::min<std::int64_t>(second, undated - 1) : undated);
  digests_.push_back(sketch.digest);
  const auto keys = sketch.text == 0 ? 0 : sketch.keys.size();
  first_bits_.push_back(first_bits_.back() + static_cast<std::uint32_t>(keys));
  ids_ += id;
  id_ends_.push_back(ids_.size());
  return static_cast<Slot>(numbers_.size() - 1);
}

std::string_view Roster::id(Slot slot) const {
  return std::string_view{ids_}.substr(id_ends_[slot], id_ends_[slot + 1] - id_ends_[slot]);
}

void Roster::put_in_order() {
  order_.resize(size());
  std::iota(order_.begin(), order_.end(), Slot{0});
  std::sort(order_.begin(), order_.end(), [this](Slot one, Slot other) {
    if (seconds_[one] != seconds_[other]) return seconds_[one] < seconds_[other];
    return id(one) < id(other);
  });
  std::string{}.swap(ids_);
  std::vector<std::size_t>{}.swap(id_ends_);
  ranks_.resize(size());
  for (std::uint32_t rank = 0; rank < order_.size(); ++rank) ranks_[order_[rank]] = rank;
  recurring_.resize(first_bits_.back());
}

bool Roster::in_reach(Slot earlier, Slot later) const {
  return !is_dated(later) || seconds_[later] - seconds_[earlier] <= story::window.count();
}

void Roster::mark_recurring(Slot slot, std::size_t key) {
  if (key < count_keys(slot)) recurring_[first_bits_[slot] + key] = true;
}

bool Roster::is_recurring(Slot slot, std::size_t key) const {
  return key < count_keys(slot) && recurring_[first_bits_[slot] + key];
}

}  // namespace news::group
