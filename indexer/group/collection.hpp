#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/story/verdict.hpp"
#include "indexer/group/key_table.hpp"

namespace news::group {

inline constexpr Slot no_slot = 0xffff'ffff;

using story::CommonKeys;
using story::Level;
using story::Sketch;

/// What came of an article when it was its turn.
struct Outcome {
  Slot story = no_slot;   ///< The story's first article.
  Slot joined = no_slot;  ///< By whom it is in it; no_slot: it is first.
  Level level = Level::none;
  std::uint8_t steps = 0;     ///< How far by weak links from the first.
  Slot stands_for = no_slot;  ///< The article whose keys find this one too: itself, or one that is
                              ///< nearly the same.
  bool entered = false;       ///< It is found by its keys.

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

struct Member {
  std::string id{};
  std::string sketch{};
  std::int64_t second = 0;
  bool dated = false;
  bool gone = false;
  Outcome outcome{};
};

/// The articles of a collection in their order, and who shares keys with whom. Slots are never used
/// twice.
class Collection {
 public:
  Collection();
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;

  [[nodiscard]] std::optional<Slot> find(std::string_view id) const;
  [[nodiscard]] std::size_t size() const { return by_id_.size(); }
  [[nodiscard]] const Member& operator[](Slot slot) const { return members_[slot]; }
  [[nodiscard]] Sketch sketch(Slot slot) const;
  /// The same without what texts are compared by.
  [[nodiscard]] Sketch keys_of(Slot slot) const;

  /// The order of articles.
  [[nodiscard]] bool before(Slot one, Slot other) const;
  /// Whether a later article may join an earlier one, as far as their time goes.
  [[nodiscard]] bool in_reach(Slot earlier, Slot later) const;

  /// Takes articles in and drops others; then tells which articles have other recurring keys now.
  std::vector<Slot> replace(const std::vector<Slot>& dropped, const std::vector<Slot>& added);
  /// Makes a slot for an article; it counts from the next replace() on.
  Slot make_slot(std::string id, std::string sketch);

  void set_outcome(Slot slot, const Outcome& outcome);

  /// A key that stands in articles of three weeks or more is a form's, and finds nobody.
  [[nodiscard]] bool is_recurring(std::uint64_t key) const { return recurring_.contains(key); }
  [[nodiscard]] std::span<const Posting> holders(std::uint64_t key) const {
    return table_.holders(key);
  }
  /// Those of them that are entered; none where the key has one holder.
  [[nodiscard]] std::span<const Slot> entered(std::uint64_t key) const;

  [[nodiscard]] CommonKeys common_keys(const Sketch& one, const Sketch& other) const;

 private:
  bool update_recurring(std::uint64_t key, std::span<const Posting> holders);
  void update_entered(std::uint64_t key, std::span<const Posting> holders);
  void enter(Slot slot, bool wanted);

  std::vector<Member> members_{};
  std::unordered_map<std::string, Slot> by_id_{};
  KeyTable table_;
  std::unordered_set<std::uint64_t> recurring_{};
  /// Of the keys that two articles or more have, in their order.
  std::unordered_map<std::uint64_t, std::vector<Slot>> entered_{};
};

/// Keys under which articles of one text are found, and of one text and headline.
[[nodiscard]] std::uint64_t text_key(const Sketch& sketch);
[[nodiscard]] std::uint64_t text_and_title_key(const Sketch& sketch);

/// All keys under which the table has an article. None where it has no text.
[[nodiscard]] std::vector<std::uint64_t> table_keys(const Sketch& sketch);

}  // namespace news::group
