#pragma once

#include <cstdint>

#include "common/story/sketch.hpp"

namespace news::story {

/// What two texts have in common. Of sketches alone: whatever else is in the collection.
struct Likeness {
  std::uint32_t smaller = 0;  ///< Prints of the smaller text; of both every second... where one is
                              ///< very long.
  std::uint32_t larger = 0;
  std::uint32_t shared = 0;     ///< Prints in both.
  std::uint32_t sentences = 0;  ///< Identical sentences of eight words or more.
  double title_cosine = 0;      ///< Of the words of the headlines; 0 where one has none.
  bool has_titles = false;      ///< Both have a headline.
  double lead_cosine = 0;       ///< Of the first words of the bodies.
  bool other_subject = false;  ///< The first word of either headline is not in the other's headline
                               ///< or lead.
  bool other_numbers = false;  ///< Both headlines have numbers that the other's has not.
  bool same_text = false;      ///< Word for word.

  /// Share of the smaller text's shingles that stand in the larger one.
  [[nodiscard]] double containment() const { return smaller == 0 ? 0 : 1.0 * shared / smaller; }
  /// Share of all their shingles that stand in both (Jaccard).
  [[nodiscard]] double resemblance() const {
    const auto all = smaller + larger - shared;
    return all == 0 ? 0 : 1.0 * shared / all;
  }
};

[[nodiscard]] Likeness likeness_of(const Sketch& one, const Sketch& other);

/// How many numbers two rising lists have in common.
template <class Numbers>
[[nodiscard]] std::uint32_t count_shared(const Numbers& one, const Numbers& other) {
  std::uint32_t shared = 0;
  auto a = one.begin();
  auto b = other.begin();
  while (a != one.end() && b != other.end()) {
    if (*a == *b) ++shared;
    const bool step_a = *a <= *b;
    const bool step_b = *b <= *a;
    a += step_a;
    b += step_b;
  }
  return shared;
}

}  // namespace news::story
