#include "searcher/tally/spikes.hpp"

#include <algorithm>
#include <cmath>

namespace news::tally {
namespace {

constexpr std::int32_t neighbours_on_a_side = 7;
constexpr std::int32_t fewest_neighbours = 6;
constexpr double deviations = 3;

bool stands_out(const Buckets& counts, std::int32_t bucket, std::size_t count) {
  const auto first = std::max(counts.begin()->first, bucket - neighbours_on_a_side);
  const auto last = std::min(counts.rbegin()->first, bucket + neighbours_on_a_side);
  const auto neighbours = last - first;
  if (neighbours < fewest_neighbours) return false;
  double sum = 0;
  double squares = 0;
  for (auto at = counts.lower_bound(first); at != counts.end() && at->first <= last; ++at) {
    if (at->first == bucket) continue;
    const auto other = static_cast<double>(at->second);
    sum += other;
    squares += other * other;
  }
  const auto mean = sum / neighbours;
  const auto variance = std::max({squares / neighbours - mean * mean, mean, 1.0});
  return static_cast<double>(count) > mean + deviations * std::sqrt(variance);
}

}  // namespace

std::set<std::int32_t> spikes(const Buckets& counts) {
  std::set<std::int32_t> found;
  for (const auto& [bucket, count] : counts)
    if (stands_out(counts, bucket, count)) found.insert(bucket);
  return found;
}

}  // namespace news::tally
