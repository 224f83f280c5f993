#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace news::evaluate {

/// What the random sign flips start from, so that p is the same in every run.
inline constexpr std::uint64_t sign_flip_seed = 20251212;

/// Up to so many topics that differ, all 2^n sign flips are tried and p is exact.
inline constexpr std::size_t most_for_all_flips = 20;

/// Two systems on the same topics, by one measure.
struct Comparison {
  double difference = 0;  ///< Mean of ours less mean of theirs.
  std::size_t wins = 0;   ///< Topics where ours is better, worse, equal.
  std::size_t losses = 0;
  std::size_t ties = 0;
  double p = 1;           ///< Two-sided.
  bool exact = true;      ///< All sign flips were tried.
  std::size_t flips = 1;  ///< How many were.
};

/// The paired randomisation test: if the two systems were alike, each topic's difference could as
/// well have the other sign; p is the share of sign flips whose mean difference is at least as
/// large, in absolute value, as the one observed. Smucker, Allan and Carterette, "A comparison of
/// statistical significance tests for information retrieval evaluation", CIKM 2007. Where flips are
/// drawn at random, the observed one counts among them, so that p is never 0 (Phipson and Smyth,
/// "Permutation p-values should never be zero", 2010). At most 100,000 are drawn, fewer for more
/// than 2,000 topics, 1,000 at least. The same on every machine.
///
/// ours, theirs: values of one measure, a topic each, of equal length and order, in 0..1.
[[nodiscard]] Comparison compare(std::span<const double> ours, std::span<const double> theirs);

}  // namespace news::evaluate
