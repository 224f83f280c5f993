#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace news::diff {

/// What one comparison may still cost: steps of some nanoseconds each. Once it is used up, answers
/// are coarser: what would need more is taken as changed.
struct Effort {
  std::size_t steps = 300'000'000;
  bool coarse = false;

  /// False, and coarse from now on, where so much is not left.
  [[nodiscard]] bool spend(std::size_t count);
};

/// Places in two sequences that hold the same, rising on both sides.
using Matches = std::vector<std::pair<std::size_t, std::size_t>>;

/// The heaviest common subsequence of two sequences, after equal beginnings and ends: by table
/// (Wagner and Fischer 1974) up to some million cells. Where that is too large it is cut at
/// elements that stand once in both sequences, at the longest run of those in the same order (the
/// patience diff of Bram Cohen), and done between them. What has no such element, and is too large,
/// is coarse: it has nothing in common.
///
/// weights: of the elements of a. Many light ones weigh less than a few heavy ones.
[[nodiscard]] Matches common_subsequence(std::span<const std::uint32_t> a,
                                         std::span<const std::uint32_t> b,
                                         std::span<const std::uint32_t> weights, Effort& effort);

/// Of values that are all different the places of a rising subsequence with the greatest weight.
/// O(n log n).
[[nodiscard]] std::vector<std::size_t> heaviest_rising(std::span<const std::size_t> values,
                                                       std::span<const std::size_t> weights);

}  // namespace news::diff
