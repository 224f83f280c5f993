#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "common/base/error.hpp"

namespace news::retrieve {

/// How much one search may still look at places of words: what bounds a query that no limit of its
/// text does. Counted and not timed, so that the same query is always answered or always refused.
class Effort {
 public:
  /// articles: of the whole index; an answer may take so much for each of them, on average.
  /// stop: once it is true, by another thread, nothing more is spent; nullptr: never.
  explicit Effort(std::size_t articles, const std::atomic<bool>* stop = nullptr);

  /// Thrown where nothing is left, through Xapian, which has no other way out of a search. Caught
  /// by reading().
  struct Exhausted {};

  /// Thrown where nobody wants the answer any more, and caught there, too.
  struct Stopped {};

  /// One step is about a place that is compared; a list that is read is some more.
  void spend(std::size_t steps) {
    if (stop_ != nullptr && stop_->load(std::memory_order_relaxed)) throw Stopped{};
    if (steps > left_) throw Exhausted{};
    left_ -= steps;
  }

 private:
  std::uint64_t left_;
  const std::atomic<bool>* stop_;
};

/// What Exhausted is to people (bad_query).
[[nodiscard]] Error too_much_effort();

/// What Stopped is to them (busy).
[[nodiscard]] Error stopped();

}  // namespace news::retrieve
