#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "common/story/verdict.hpp"
#include "indexer/group/joining.hpp"
#include "indexer/group/roster.hpp"
#include "indexer/group/sorter.hpp"

namespace news::group {

using story::Likeness;
using story::Verdict;

/// What grouping needs of its surroundings.
struct Means {
  /// The packed sketch of an article that was added, by its number.
  std::function<std::string(std::uint32_t)> fetch{};
  MakeSorter make_sorter{};
  std::size_t expected = 0;  ///< About so many articles come.
};

/// Where an article belongs; by the numbers that it was added under.
struct Membership {
  std::uint32_t number = 0;
  std::uint32_t story = 0;                ///< The first article of its story, which may be itself.
  std::optional<std::uint32_t> joined{};  ///< The earlier one that it joined the story by.
  Level level = Level::none;              ///< How close it is to that one; none: it is first.

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

/// The stories of a collection: a function of the set of articles.
///
/// Articles have an order: by time, those without a day last, then by id. In it each joins the
/// closest of a few earlier ones within three days (those that share most keys), if the rules of
/// judge() put the two together and it is not too many weak steps away from the story's first; else
/// it is the first of a story of its own.
///
/// All keys are sorted once, so that the articles with a key stand together; then one pass in the
/// order of articles tells what comes of each. Memory: some 50 bytes an article, eight for a key
/// that a few articles have, and what the sorter takes. Sketches are fetched when two are compared.
class Stories {
 public:
  explicit Stories(Means means);
  ~Stories();
  Stories(Stories&&) noexcept;
  Stories& operator=(Stories&&) noexcept;

  /// number: rising. False where the sketch cannot be read: an article without a text, then.
  bool add(std::uint32_t number, std::string_view id, std::string_view packed);

  /// Once, after the last. Error: what a sorter tells. Throws what fetch throws.
  [[nodiscard]] Result<void> group();

  [[nodiscard]] std::size_t size() const;

  /// After group(). index: below size(), in the order of numbers.
  [[nodiscard]] Membership operator[](std::size_t index) const;

  /// By the same; nothing is kept of it.
  [[nodiscard]] Explanation explain(std::size_t one, std::size_t other) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace news::group
