#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace news::group {

/// An article of a collection: its number in Stories.
using Slot = std::uint32_t;

/// That an article has a key.
struct Posting {
  std::uint64_t key = 0;
  Slot slot = 0;
};

/// Which articles have a key, in their order. A sorted list: 16 bytes a posting.
class KeyTable {
 public:
  /// Which of two articles comes first.
  using Before = std::function<bool(Slot, Slot)>;

  explicit KeyTable(Before before) : before_{std::move(before)} {}

  /// Takes time linear in the table, and sorts what is new.
  void add(std::vector<Posting> postings);

  /// Drops the postings of articles that are gone.
  void remove(const std::function<bool(Slot)>& is_gone);

  /// In order; valid until the table changes.
  [[nodiscard]] std::span<const Posting> holders(std::uint64_t key) const;

  [[nodiscard]] std::span<const Posting> all() const { return postings_; }

 private:
  Before before_;
  std::vector<Posting> postings_{};
};

/// The holders of one rising key after another, of a table's all(): cheap where few keys lie
/// between.
[[nodiscard]] std::span<const Posting> take_holders(std::span<const Posting>& left,
                                                    std::uint64_t key);

}  // namespace news::group
