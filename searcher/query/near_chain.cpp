#include "searcher/query/near_chain.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace news::query {
namespace {

std::uint32_t rank(const NearSign& sign) {
  if (sign.proximity == Proximity::same_sentence) return farthest + 1;
  if (sign.proximity == Proximity::same_paragraph) return farthest + 2;
  return sign.distance;
}

}  // namespace

void NearChain::add(const NearSign& sign, Query part) {
  signs_.push_back(sign);
  parts_.push_back(std::move(part));
}

bool NearChain::mixes() const {
  return std::adjacent_find(signs_.begin(), signs_.end(), std::not_equal_to<>{}) != signs_.end();
}

void NearChain::fold(std::size_t sign) {
  const auto at = static_cast<std::ptrdiff_t>(sign);
  Near near{signs_[sign].proximity, signs_[sign].distance, {}};
  near.parts.push_back(std::move(parts_[sign]));
  near.parts.push_back(std::move(parts_[sign + 1]));
  parts_[sign] = {std::move(near)};
  parts_.erase(parts_.begin() + at + 1);
  signs_.erase(signs_.begin() + at);
}

Query NearChain::folded(Dialect dialect) && {
  const auto nearer = [](const NearSign& a, const NearSign& b) { return rank(a) < rank(b); };
  while (!signs_.empty()) {
    const auto next = dialect == Dialect::lexis
                          ? std::min_element(signs_.begin(), signs_.end(), nearer)
                          : signs_.begin();
    fold(static_cast<std::size_t>(next - signs_.begin()));
  }
  return std::move(parts_.front());
}

}  // namespace news::query
