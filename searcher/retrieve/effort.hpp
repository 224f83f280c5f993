#pragma once

#include <cstddef>
#include <cstdint>

#include "common/base/error.hpp"

namespace news::retrieve {

/// How much one search may still look at places of words: what bounds a query that no limit of its
/// text does. Counted and not timed, so that the same query is always answered or always refused.
class Effort {
 public:
  /// articles: of the whole index; an answer may take so much for each of them, on average.
  explicit Effort(std::size_t articles);

  /// Thrown where nothing is left, through Xapian, which has no other way out of a search. Caught
  /// by reading().
  struct Exhausted {};

  /// One step is about a place that is compared; a list that is read is some more.
  void spend(std::size_t steps) {
    if (steps > left_) throw Exhausted{};
    left_ -= steps;
  }

 private:
  std::uint64_t left_;
};

/// What Exhausted is to people (bad_query).
[[nodiscard]] Error too_much_effort();

}  // namespace news::retrieve
