#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "searcher/query/query.hpp"

namespace news::retrieve {

/// A run of words in one article's space of positions (schema::position), both ends included.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  /// By first and then last position.
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// In order, each once, unless said otherwise.
using Spans = std::vector<Span>;
using Positions = std::vector<std::uint32_t>;  ///< Rising.

[[nodiscard]] Spans single_words(const Positions& positions);

/// Any spans, put in order.
[[nodiscard]] Spans in_order(Spans spans);

/// Those of both.
[[nodiscard]] Spans together(Spans one, const Spans& other);

/// One of `before` and right behind it one of `next`, as one span.
[[nodiscard]] Spans followed_by(const Spans& before, const Spans& next);

/// Those that hold one of the positions.
[[nodiscard]] Spans holding(const Spans& spans, const Positions& positions);

/// Those that lie within first..last.
[[nodiscard]] Spans inside(const Spans& spans, Span limits);

/// Without those that lie in another: "covid-19" is one mention, though covid19 stands there too.
[[nodiscard]] Spans outermost(Spans spans);

/// Two spans that are near each other, and so have no word in common.
struct NearPair {
  Span one{};
  Span other{};
};

/// From the first word of a pair to its last.
[[nodiscard]] Span whole(const NearPair& pair);

/// How near two parts have to be.
struct Nearness {
  query::Proximity proximity = query::Proximity::within;
  std::uint32_t distance = 0;         ///< Of within, before and not_within: words further.
  const Positions* starts = nullptr;  ///< Of same_sentence and same_paragraph: where each begins.
};

/// The pairs that fit, each span with the partner on either side that ends (begins) soonest: at
/// most four times as many as there are spans. Headline, byline and body are never near each other.
/// Sorting apart, linear in the spans. Not for not_within.
[[nodiscard]] std::vector<NearPair> near_pairs(const Spans& one, const Spans& other,
                                               const Nearness& near);

/// What pairs come to where they are a part of something wider: of all the places from a first word
/// to a last one, for each word the shortest that begins there and the shortest that ends there.
[[nodiscard]] Spans tightest(const std::vector<NearPair>& pairs);

/// Those of `kept` with none of `others` in them or at most so many words away; a span is not in
/// its own way.
[[nodiscard]] Spans not_near(const Spans& kept, const Spans& others, std::uint32_t distance);

}  // namespace news::retrieve
