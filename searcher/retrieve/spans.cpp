#include "searcher/retrieve/spans.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace news::retrieve {

Spans in_order(Spans spans) {
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  return spans;
}

Spans single_words(const Positions& positions) {
  Spans spans;
  spans.reserve(positions.size());
  for (const auto position : positions) spans.push_back({position, position});
  return spans;
}

Spans together(Spans one, const Spans& other) {
  if (one.empty()) return other;
  if (other.empty()) return one;
  Spans both;
  both.reserve(one.size() + other.size());
  std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  return both;
}

Spans followed_by(const Spans& before, const Spans& next) {
  Spans found;
  for (const auto& span : before) {
    const Span wanted{span.last + 1, 0};
    for (auto each = std::lower_bound(next.begin(), next.end(), wanted);
         each != next.end() && each->first == wanted.first; ++each)
      found.push_back({span.first, each->last});
  }
  return found;
}

Spans holding(const Spans& spans, const Positions& positions) {
  Spans found;
  for (const auto& span : spans) {
    const auto each = std::lower_bound(positions.begin(), positions.end(), span.first);
    if (each != positions.end() && *each <= span.last) found.push_back(span);
  }
  return found;
}

Spans inside(const Spans& spans, Span limits) {
  Spans found;
  std::copy_if(spans.begin(), spans.end(), std::back_inserter(found), [limits](const Span& span) {
    return limits.first <= span.first && span.last <= limits.last;
  });
  return found;
}

Spans outermost(Spans spans) {
  const auto wider_first = [](const Span& a, const Span& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  };
  std::sort(spans.begin(), spans.end(), wider_first);
  Spans found;
  for (const auto& span : spans)
    if (found.empty() || span.last > found.back().last) found.push_back(span);
  return found;
}

}  // namespace news::retrieve
