#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/story/sketch.hpp"

namespace news::group {

/// An article of a collection: the how-manieth was added.
using Slot = std::uint32_t;
inline constexpr Slot no_slot = 0xffff'ffff;

/// The articles of a collection, their order, and which of their keys are recurring. No texts and
/// no ids: some 25 bytes an article and a bit for each of its keys.
class Roster {
 public:
  /// So many articles are expected.
  explicit Roster(std::size_t articles);

  /// number: the caller's; rising. Of a sketch only its head is looked at.
  Slot add(std::uint32_t number, std::string_view id, const story::Sketch& sketch);

  /// After the last one: by time, those without a day last, then by id.
  void put_in_order();

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  [[nodiscard]] std::uint32_t number(Slot slot) const { return numbers_[slot]; }
  [[nodiscard]] bool is_dated(Slot slot) const { return seconds_[slot] != undated; }
  [[nodiscard]] std::int64_t second(Slot slot) const { return seconds_[slot]; }
  [[nodiscard]] bool is_digest(Slot slot) const { return digests_[slot]; }
  [[nodiscard]] std::size_t count_keys(Slot slot) const {
    return first_bits_[slot + 1] - first_bits_[slot];
  }

  /// Its place in the order, and who has a place.
  [[nodiscard]] std::uint32_t rank(Slot slot) const { return ranks_[slot]; }
  [[nodiscard]] Slot at_rank(std::uint32_t rank) const { return order_[rank]; }
  [[nodiscard]] bool before(Slot one, Slot other) const { return ranks_[one] < ranks_[other]; }
  /// Whether a later article may join an earlier one, as far as their time goes.
  [[nodiscard]] bool in_reach(Slot earlier, Slot later) const;

  /// A recurring key finds nobody. key: the how-manieth of the article's.
  void mark_recurring(Slot slot, std::size_t key);
  [[nodiscard]] bool is_recurring(Slot slot, std::size_t key) const;

 private:
  static constexpr std::int64_t undated = INT64_MAX;

  [[nodiscard]] std::string_view id(Slot slot) const;

  std::vector<std::uint32_t> numbers_{};
  std::vector<std::int64_t> seconds_{};
  std::vector<bool> digests_{};
  std::vector<std::uint32_t> ranks_{};
  std::vector<Slot> order_{};
  std::vector<std::uint32_t> first_bits_{0};
  std::vector<bool> recurring_{};
  std::string ids_{};  ///< Behind each other, until articles are in order.
  std::vector<std::size_t> id_ends_{0};
};

}  // namespace news::group
