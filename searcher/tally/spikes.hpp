#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>

namespace news::tally {

/// Articles in each bucket by its number; what is not there is 0.
using Buckets = std::map<std::int32_t, std::size_t>;

/// The buckets that stand out from their neighbours: more than the mean of the seven before and the
/// seven after, where the timeline has them, and three standard deviations. That of a count cannot
/// be taken for less than the square root of the mean (Poisson), nor for less than 1. Where there
/// are fewer than six neighbours nothing stands out.
/// Source: the three-sigma limit of control charts, Shewhart 1931, against a moving baseline.
[[nodiscard]] std::set<std::int32_t> spikes(const Buckets& counts);

}  // namespace news::tally
