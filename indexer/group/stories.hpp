#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/story/verdict.hpp"

namespace news::group {

using story::CommonKeys;
using story::Level;
using story::Likeness;
using story::Verdict;

/// An article as grouping takes it: its id, and pack_sketch of it.
struct Entry {
  std::string id{};
  std::string sketch{};
};

/// Where an article belongs. All are told by ids, which outlive document numbers.
struct Membership {
  std::string story{};        ///< The id of its story's first article, which may be itself.
  std::string joined{};       ///< The earlier article that it joined the story by; "": it is first.
  Level level = Level::none;  ///< How close it is to that one; none: it is first.

  friend bool operator==(const Membership&, const Membership&) = default;
};

/// Why two articles are together, or not.
struct Explanation {
  Likeness likeness{};
  CommonKeys keys{};
  std::optional<std::chrono::seconds> apart{};  ///< Nothing where the day of either is unknown.
  Verdict verdict{};                            ///< Of these two alone.
  bool together = false;                        ///< One story; perhaps by way of others.
};

/// What Stories::change takes.
struct Change {
  std::vector<Entry> added{};  ///< One with the id of another takes its place.
  std::vector<std::string> removed{};
};

/// The stories of a collection. They are a function of the set of articles: whatever the order and
/// the batches in which these came and went, the same articles give the same stories.
///
/// Articles have an order: by time, those without a day last, then by id. In it each joins the
/// closest of a few earlier ones within three days (those that share most keys), if the rules of
/// judge() put the two together and it is not too many weak steps away from the story's first; else
/// it is the first of a story of its own. So an article depends only on earlier ones near it, and a
/// change is carried forward to those that it may touch, each looked at once.
///
/// Not thread-safe. Memory: the packed sketches, and about 1 KB an article.
class Stories {
 public:
  Stories();
  ~Stories();
  Stories(Stories&&) noexcept;
  Stories& operator=(Stories&&) noexcept;

  /// The ids of the articles whose membership is another now, new ones included. An entry whose
  /// sketch cannot be read is one without a text.
  std::vector<std::string> change(Change change);

  /// Nothing where no article has the id.
  [[nodiscard]] std::optional<Membership> of(std::string_view id) const;

  /// Nothing where either is missing.
  [[nodiscard]] std::optional<Explanation> explain(std::string_view one,
                                                   std::string_view other) const;

  [[nodiscard]] std::size_t size() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// 16 hex digits for the id of a story's first article: the story's name in the index.
[[nodiscard]] std::string story_name(std::string_view first_id);

}  // namespace news::group
