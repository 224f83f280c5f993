#include <algorithm>
#include <cstddef>
#include <deque>
#include <limits>
#include <utility>

#include "common/schema/fields.hpp"
#include "searcher/retrieve/spans.hpp"

namespace news::retrieve {
namespace {

namespace position = schema::position;
using query::Proximity;

constexpr auto last_position = std::numeric_limits<std::uint32_t>::max();
constexpr auto none = static_cast<std::size_t>(-1);

/// The field that a position is in: near does not reach beyond it.
Span field_at(std::uint32_t place) {
  if (place < position::byline) return {0, position::byline - 1};
  if (place < position::body) return {position::byline, position::body - 1};
  return {position::body, last_position};
}

/// The words that are near one word: so many on each side, or all of its sentence.
class Reach {
 public:
  explicit Reach(const Nearness& near) : distance_{near.distance}, starts_{near.starts} {}

  [[nodiscard]] std::uint32_t first(std::uint32_t place) const {
    const auto least = field_at(place).first;
    if (!starts_) return place - std::min(distance_, place - least);
    const auto next = std::upper_bound(starts_->begin(), starts_->end(), place);
    return next == starts_->begin() ? least : std::max(least, *std::prev(next));
  }

  [[nodiscard]] std::uint32_t last(std::uint32_t place) const {
    const auto most = field_at(place).last;
    if (!starts_) return place + std::min(distance_, most - place);
    const auto next = std::upper_bound(starts_->begin(), starts_->end(), place);
    return next == starts_->end() ? most : std::min(most, *next - 1);
  }

  /// Sentences: the whole span is in one.
  [[nodiscard]] bool takes(const Span& span) const {
    return !starts_ || span.last <= last(span.first);
  }

  [[nodiscard]] Spans taken(const Spans& spans) const {
    Spans found;
    for (const auto& span : spans)
      if (takes(span)) found.push_back(span);
    return found;
  }

 private:
  std::uint32_t distance_;
  const Positions* starts_;
};

/// A span, and how far behind its last word a partner may begin.
struct Reaching {
  Span span{};
  std::uint32_t until = 0;
};

/// For each of `earlier` that of `later` which ends soonest of those that begin behind it and not
/// beyond its reach; `none` where there is none. A window that moves over `later`, its best in
/// front. earlier: by last position; later: by first.
std::vector<std::size_t> soonest(const std::vector<Reaching>& earlier, const Spans& later) {
  std::vector<std::size_t> partners;
  partners.reserve(earlier.size());
  std::deque<std::size_t> window;
  std::size_t next = 0;
  for (const auto& [span, until] : earlier) {
    for (; next < later.size() && later[next].first <= until; ++next) {
      while (!window.empty() && later[window.back()].last >= later[next].last) window.pop_back();
      window.push_back(next);
    }
    while (!window.empty() && later[window.front()].first <= span.last) window.pop_front();
    partners.push_back(window.empty() ? none : window.front());
  }
  return partners;
}

/// Text read backwards: what begins last then ends soonest.
Span mirrored(const Span& span) { return {last_position - span.last, last_position - span.first}; }

void add_mirrored(const Spans& earlier, const Spans& later, const Reach& reach,
                  std::vector<NearPair>& pairs) {
  std::vector<Reaching> ends;
  for (auto each = later.rbegin(); each != later.rend(); ++each)
    ends.push_back({mirrored(*each), last_position - reach.first(each->first)});
  Spans begins;
  for (const auto& span : earlier) begins.push_back(mirrored(span));
  std::sort(begins.begin(), begins.end(),
            [](const Span& a, const Span& b) { return a.first < b.first; });
  const auto partners = soonest(ends, begins);
  for (std::size_t i = 0; i < ends.size(); ++i)
    if (partners[i] != none)
      pairs.push_back({mirrored(begins[partners[i]]), mirrored(ends[i].span)});
}

/// The pairs of a span and one behind it.
std::vector<NearPair> ordered_pairs(const Spans& earlier, const Spans& later, const Reach& reach) {
  std::vector<NearPair> pairs;
  std::vector<Reaching> begins;
  for (const auto& span : earlier) begins.push_back({span, reach.last(span.last)});
  std::sort(begins.begin(), begins.end(),
            [](const Reaching& a, const Reaching& b) { return a.span.last < b.span.last; });
  const auto partners = soonest(begins, later);
  for (std::size_t i = 0; i < begins.size(); ++i)
    if (partners[i] != none) pairs.push_back({begins[i].span, later[partners[i]]});
  add_mirrored(earlier, later, reach, pairs);
  return pairs;
}

/// Of the spans up to each of `others` the two that end last: one of them is not the span asked
/// about.
struct EndLast {
  std::size_t best = none;
  std::size_t second = none;
};

std::vector<EndLast> end_last(const Spans& others) {
  std::vector<EndLast> found;
  EndLast so_far;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (so_far.best == none || others[i].last >= others[so_far.best].last)
      so_far = {i, so_far.best};
    else if (so_far.second == none || others[i].last >= others[so_far.second].last)
      so_far.second = i;
    found.push_back(so_far);
  }
  return found;
}

}  // namespace

Span whole(const NearPair& pair) {
  return {std::min(pair.one.first, pair.other.first), std::max(pair.one.last, pair.other.last)};
}

std::vector<NearPair> near_pairs(const Spans& one, const Spans& other, const Nearness& near) {
  if (one.empty() || other.empty()) return {};
  const Reach reach{near};
  const auto ones = reach.taken(one);
  const auto others = reach.taken(other);
  auto pairs = ordered_pairs(ones, others, reach);
  if (near.proximity == Proximity::before) return pairs;
  for (const auto& [first, second] : ordered_pairs(others, ones, reach))
    pairs.push_back({second, first});
  return pairs;
}

Spans tightest(const std::vector<NearPair>& pairs) {
  Spans wholes;
  wholes.reserve(pairs.size());
  for (const auto& pair : pairs) wholes.push_back(whole(pair));
  Spans found;
  std::sort(wholes.begin(), wholes.end(), [](const Span& a, const Span& b) {
    return a.last != b.last ? a.last < b.last : a.first > b.first;
  });
  for (std::size_t i = 0; i < wholes.size(); ++i)
    if (i == 0 || wholes[i].last != wholes[i - 1].last) found.push_back(wholes[i]);
  std::sort(wholes.begin(), wholes.end());
  for (std::size_t i = 0; i < wholes.size(); ++i)
    if (i == 0 || wholes[i].first != wholes[i - 1].first) found.push_back(wholes[i]);
  return in_order(std::move(found));
}

Spans not_near(const Spans& kept, const Spans& others, std::uint32_t distance) {
  const Reach reach{{Proximity::not_within, distance}};
  const auto ends = end_last(others);
  Spans found;
  for (const auto& span : kept) {
    const auto behind = std::upper_bound(
        others.begin(), others.end(), reach.last(span.last),
        [](std::uint32_t place, const Span& other) { return place < other.first; });
    bool disturbed = false;
    if (behind != others.begin()) {
      const auto& [best, second] = ends[static_cast<std::size_t>(behind - others.begin()) - 1];
      const auto widest = others[best] == span ? second : best;
      disturbed = widest != none && others[widest].last >= reach.first(span.first);
    }
    if (!disturbed) found.push_back(span);
  }
  return found;
}

}  // namespace news::retrieve
