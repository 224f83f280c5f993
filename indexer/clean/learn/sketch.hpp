#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/clean/learn/units.hpp"

namespace news::clean {

/// A unit in an article, and what stands beside it.
struct Held {
  std::uint64_t unit = 0;  ///< unit_hash of it.
  std::uint32_t before =
      0;  ///< Of the unit before, 32 bits of the hash; 0: at the text's beginning.
  std::uint32_t after = 0;  ///< The same of the one behind; 0: at its end.

  friend auto operator<=>(const Held&, const Held&) = default;
};

/// What an article teaches: the hashes of its units and little else.
struct Sketch {
  std::uint64_t article = 0;  ///< Hash of the whole text: equal texts are one article.
  std::optional<std::chrono::sys_days> day{};  ///< When it appeared.
  std::vector<Held> units{};                   ///< Rising by unit, each once.
  std::vector<std::uint64_t> prose{};          ///< Those of them that are prose, rising.
};

/// An article has at most so many units that count: the first and the last, for furniture stands
/// round a story.
inline constexpr std::size_t most_units_of_article = 96;

/// Sketch::article of a text.
[[nodiscard]] std::uint64_t article_hash(std::string_view text);

/// Sketches a scraped text. Pure.
[[nodiscard]] Sketch sketch_of(std::string_view text, const std::vector<Segment>& segments,
                               std::optional<std::chrono::sys_days> day);

}  // namespace news::clean
