#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::tests {

/// From a first word to a last one, in one zone of an article.
struct Stretch {
  std::uint32_t zone = 0;
  std::uint32_t first = 0;  ///< Words from the zone's beginning.
  std::uint32_t last = 0;
  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};
using Stretches = std::set<Stretch>;

inline constexpr std::uint32_t apart = ~0u;

/// From the first word of both to the last.
inline Stretch together(const Stretch& one, const Stretch& other) {
  return {one.zone, std::min(one.first, other.first), std::max(one.last, other.last)};
}

/// Words further; `apart` in another zone; 0 where they have a word in common.
inline std::uint32_t gap(const Stretch& one, const Stretch& other) {
  if (one.zone != other.zone) return apart;
  if (one.last < other.first) return other.first - one.last;
  return other.last < one.first ? one.first - other.last : 0;
}

/// Without those that lie in another.
inline Stretches outermost(const Stretches& all) {
  Stretches kept;
  std::uint32_t reached = 0;
  const Stretch* before = nullptr;
  for (auto one = all.begin(); one != all.end(); ++one) {
    const auto next = std::next(one);
    const bool longer_next =
        next != all.end() && next->zone == one->zone && next->first == one->first;
    const bool new_zone = !before || before->zone != one->zone;
    if (!longer_next && (new_zone || one->last > reached)) kept.insert(*one);
    reached = new_zone ? one->last : std::max(reached, one->last);
    before = &*one;
  }
  return kept;
}

/// Of each first word the shortest, and of each last word.
inline Stretches shortest(const Stretches& all) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> ends;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> begins;
  for (const auto& one : all) {
    ends.try_emplace({one.zone, one.first}, one.last);
    auto& begin = begins[{one.zone, one.last}];
    begin = std::max(begin, one.first);
  }
  Stretches kept;
  for (const auto& one : all)
    if (ends[{one.zone, one.first}] == one.last || begins[{one.zone, one.last}] == one.first)
      kept.insert(one);
  return kept;
}

/// '*' any letters, '?' one; both of ASCII beside bytes of UTF-8.
inline bool fits(std::string_view pattern, std::string_view form) {
  if (pattern.empty()) return form.empty();
  if (pattern.front() == '*')
    return fits(pattern.substr(1), form) || (!form.empty() && fits(pattern, form.substr(1)));
  if (form.empty()) return false;
  if (pattern.front() != '?')
    return pattern.front() == form.front() && fits(pattern.substr(1), form.substr(1));
  std::size_t length = 1;
  while (length < form.size() && (form[length] & 0xC0) == 0x80) ++length;
  return fits(pattern.substr(1), form.substr(length));
}

/// Letters put in, left out, changed, or swapped with a neighbour (ASCII).
inline std::size_t edits(const std::string& one, const std::string& other) {
  std::vector<std::vector<std::size_t>> cost(one.size() + 1,
                                             std::vector<std::size_t>(other.size() + 1));
  for (std::size_t i = 0; i <= one.size(); ++i)
    for (std::size_t j = 0; j <= other.size(); ++j) {
      cost[i][j] = i + j;
      if (i == 0 || j == 0) continue;
      const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost.back().back();
}

}  // namespace news::tests
