#include "searcher/tally/facet.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace news::tally {

std::size_t least_count_shown(std::vector<std::size_t> counts, std::size_t most) {
  if (most == 0 || counts.size() <= most) return 0;
  const auto last = counts.begin() + static_cast<std::ptrdiff_t>(most) - 1;
  std::ranges::nth_element(counts, last, std::greater{});
  return *last;
}

Facet with_top(Facet facet, std::size_t most) {
  std::ranges::sort(facet.values, [](const ValueCount& one, const ValueCount& other) {
    return one.count != other.count ? one.count > other.count : one.value < other.value;
  });
  if (most == 0 || facet.values.size() <= most) return facet;
  const auto rest = facet.values.begin() + static_cast<std::ptrdiff_t>(most);
  facet.more_values += facet.values.size() - most;
  facet.more_count =
      std::accumulate(rest, facet.values.end(), facet.more_count,
                      [](std::size_t sum, const ValueCount& each) { return sum + each.count; });
  facet.values.erase(rest, facet.values.end());
  return facet;
}

}  // namespace news::tally
