#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>

#include "indexer/group/roster.hpp"

namespace news::group {

/// Rings of articles, each of a few: what enters last drives out what entered first. A ring is told
/// by a number, and takes four bytes and four for each article that it has room for.
class Rings {
 public:
  static constexpr std::uint32_t most_room = 63;

  /// The number that make() gives next.
  [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(cells_.size()); }

  /// room: 1 to most_room.
  std::uint32_t make(std::size_t room) {
    const auto ring = next();
    cells_.push_back(static_cast<std::uint32_t>(room));
    cells_.resize(cells_.size() + room);
    return ring;
  }

  void enter(std::uint32_t ring, Slot slot) {
    auto& head = cells_[ring];
    cells_[ring + 1 + entered(head) % room(head)] = slot;
    head += most_room + 1;
  }

  /// look(slot): of each in it, the latest first.
  template <class Look>
  void look_back(std::uint32_t ring, const Look& look) const {
    const auto head = cells_[ring];
    const auto count = std::min(entered(head), room(head));
    for (std::uint32_t back = 1; back <= count; ++back)
      look(cells_[ring + 1 + (entered(head) - back) % room(head)]);
  }

 private:
  static std::uint32_t room(std::uint32_t head) { return head % (most_room + 1); }
  static std::uint32_t entered(std::uint32_t head) { return head / (most_room + 1); }

  std::deque<std::uint32_t> cells_{};  ///< Of a ring how many entered and its room, then these.
};

}  // namespace news::group
