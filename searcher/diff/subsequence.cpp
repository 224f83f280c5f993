#include "searcher/diff/subsequence.hpp"

#include <algorithm>
#include <unordered_map>

namespace news::diff {
namespace {

using Sequence = std::span<const std::uint32_t>;

constexpr std::size_t most_cells = 4'000'000;

/// A part of both sequences that is still to be matched.
struct Gap {
  std::size_t a_start = 0;
  std::size_t a_end = 0;
  std::size_t b_start = 0;
  std::size_t b_end = 0;

  [[nodiscard]] std::size_t a_size() const { return a_end - a_start; }
  [[nodiscard]] std::size_t b_size() const { return b_end - b_start; }
  [[nodiscard]] bool empty() const { return a_size() == 0 || b_size() == 0; }
};

/// Takes equal elements off both ends.
void trim(Sequence a, Sequence b, Gap& gap, Matches& matches) {
  for (; !gap.empty() && a[gap.a_start] == b[gap.b_start]; ++gap.a_start, ++gap.b_start)
    matches.emplace_back(gap.a_start, gap.b_start);
  for (; !gap.empty() && a[gap.a_end - 1] == b[gap.b_end - 1]; --gap.a_end, --gap.b_end)
    matches.emplace_back(gap.a_end - 1, gap.b_end - 1);
}

enum Step : std::uint8_t { both, skip_a, skip_b };

void match_by_table(Sequence a, Sequence b, Sequence weights, const Gap& gap, Matches& matches) {
  const auto rows = gap.a_size();
  const auto columns = gap.b_size();
  std::vector<std::uint8_t> steps(rows * columns);
  std::vector<std::uint64_t> below(columns + 1);
  std::vector<std::uint64_t> here(columns + 1);
  for (auto row = rows; row-- > 0;) {  // from the end, so that walking goes forward
    here[columns] = 0;
    for (auto column = columns; column-- > 0;) {
      auto best = below[column];
      auto step = skip_a;
      if (here[column + 1] > best) {
        best = here[column + 1];
        step = skip_b;
      }
      if (a[gap.a_start + row] == b[gap.b_start + column]) {
        const auto matched = below[column + 1] + weights[gap.a_start + row];
        if (matched >= best) {
          best = matched;
          step = both;
        }
      }
      here[column] = best;
      steps[row * columns + column] = step;
    }
    std::swap(here, below);
  }
  for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
    const auto step = steps[row * columns + column];
    if (step == both) matches.emplace_back(gap.a_start + row, gap.b_start + column);
    row += step != skip_b;
    column += step != skip_a;
  }
}

struct Seen {
  std::size_t a_count = 0;
  std::size_t b_count = 0;
  std::size_t b_at = 0;
};

/// Elements that stand once in both, at their longest run in one order.
Matches anchors(Sequence a, Sequence b, const Gap& gap) {
  std::unordered_map<std::uint32_t, Seen> seen;
  for (auto at = gap.a_start; at < gap.a_end; ++at) ++seen[a[at]].a_count;
  for (auto at = gap.b_start; at < gap.b_end; ++at) {
    const auto found = seen.find(b[at]);
    if (found == seen.end()) continue;
    ++found->second.b_count;
    found->second.b_at = at;
  }
  std::vector<std::size_t> a_places;
  std::vector<std::size_t> b_places;
  for (auto at = gap.a_start; at < gap.a_end; ++at) {
    const auto& each = seen[a[at]];
    if (each.a_count != 1 || each.b_count != 1) continue;
    a_places.push_back(at);
    b_places.push_back(each.b_at);
  }
  Matches found;
  for (const auto at : heaviest_rising(b_places, std::vector<std::size_t>(b_places.size(), 1)))
    found.emplace_back(a_places[at], b_places[at]);
  return found;
}

/// The gaps around anchors; the anchors match.
void cut_at(const Matches& found, Gap gap, std::vector<Gap>& gaps, Matches& matches) {
  for (const auto& [a_at, b_at] : found) {
    gaps.push_back({gap.a_start, a_at, gap.b_start, b_at});
    matches.emplace_back(a_at, b_at);
    gap.a_start = a_at + 1;
    gap.b_start = b_at + 1;
  }
  gaps.push_back(gap);
}

}  // namespace

bool Effort::spend(std::size_t count) {
  if (count > steps) {
    coarse = true;
    return false;
  }
  steps -= count;
  return true;
}

Matches common_subsequence(Sequence a, Sequence b, Sequence weights, Effort& effort) {
  Matches matches;
  std::vector<Gap> gaps{{0, a.size(), 0, b.size()}};
  while (!gaps.empty()) {
    auto gap = gaps.back();
    gaps.pop_back();
    trim(a, b, gap, matches);
    if (gap.empty()) continue;
    const auto small = gap.a_size() <= most_cells / gap.b_size();
    if (small && effort.spend(gap.a_size() * gap.b_size())) {
      match_by_table(a, b, weights, gap, matches);
      continue;
    }
    if (!effort.spend(10 * (gap.a_size() + gap.b_size()))) continue;
    const auto found = anchors(a, b, gap);
    if (found.empty())
      effort.coarse = true;
    else
      cut_at(found, gap, gaps, matches);
  }
  std::ranges::sort(matches);
  return matches;
}

std::vector<std::size_t> heaviest_rising(std::span<const std::size_t> values,
                                         std::span<const std::size_t> weights) {
  constexpr auto none = static_cast<std::size_t>(-1);
  struct Best {
    std::size_t weight = 0;
    std::size_t last = none;
  };
  std::vector<std::size_t> ranks(values.begin(), values.end());
  std::ranges::sort(ranks);
  std::vector<Best> tree(values.size() + 1);  // Fenwick: the heaviest that ends below a rank
  std::vector<std::size_t> previous(values.size(), none);
  Best whole;
  for (std::size_t at = 0; at < values.size(); ++at) {
    const auto rank =
        static_cast<std::size_t>(std::ranges::lower_bound(ranks, values[at]) - ranks.begin()) + 1;
    Best best;
    for (auto node = rank - 1; node > 0; node -= node & (~node + 1))
      if (tree[node].weight > best.weight) best = tree[node];
    previous[at] = best.last;
    best = {best.weight + weights[at], at};
    if (best.weight > whole.weight) whole = best;
    for (auto node = rank; node < tree.size(); node += node & (~node + 1))
      if (best.weight > tree[node].weight) tree[node] = best;
  }
  std::vector<std::size_t> places;
  for (auto at = whole.last; at != none; at = previous[at]) places.push_back(at);
  std::ranges::reverse(places);
  return places;
}

}  // namespace news::diff
