#include "searcher/retrieve/recency.hpp"

#include <algorithm>
#include <cmath>

namespace news::retrieve {

double factor(const Recency& recency, std::optional<std::chrono::sys_seconds> published) {
  using std::chrono::days;
  if (!published) return 1;
  const auto age = std::max(recency.today - std::chrono::floor<days>(*published), days{0});
  return 1 + recency.strength * std::exp(-static_cast<double>(age.count()) / recency.days);
}

}  // namespace news::retrieve
