#include "searcher/evaluate/compare.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <random>
#include <vector>

namespace news::evaluate {
namespace {

/// Differences as whole numbers: their sums do not depend on the order, and equal means tie.
using Differences = std::vector<std::int64_t>;
constexpr double unit = 1e10;

constexpr std::size_t most_draws = 100'000;
constexpr std::size_t least_draws = 1'000;
constexpr std::size_t most_additions = 200'000'000;

/// What rounding may take from each of two sums that are equal.
std::int64_t slack(const Differences& differences) {
  return static_cast<std::int64_t>(differences.size());
}

std::int64_t sum_of(const Differences& differences) {
  std::int64_t sum = 0;
  for (const auto each : differences) sum += each;
  return sum;
}

/// One sign changes at a time (Gray's order), so that a flip costs one addition.
void try_all(const Differences& differences, Comparison& result) {
  const auto least = std::abs(sum_of(differences)) - slack(differences);
  result.flips = std::size_t{1} << differences.size();
  std::vector<std::int64_t> signed_values = differences;
  auto sum = sum_of(differences);
  std::size_t as_large = 1;
  for (std::size_t flip = 1; flip < result.flips; ++flip) {
    auto& turned = signed_values[static_cast<std::size_t>(std::countr_zero(flip))];
    sum -= 2 * turned;
    turned = -turned;
    if (std::abs(sum) >= least) ++as_large;
  }
  result.p = static_cast<double>(as_large) / static_cast<double>(result.flips);
}

std::int64_t drawn_sum(const Differences& differences, std::mt19937_64& random) {
  std::int64_t sum = 0;
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    if (i % 64 == 0) bits = random();
    sum += (bits & 1) != 0 ? differences[i] : -differences[i];
    bits >>= 1;
  }
  return sum;
}

void draw(const Differences& differences, Comparison& result) {
  const auto least = std::abs(sum_of(differences)) - slack(differences);
  result.exact = false;
  result.flips = std::clamp(most_additions / differences.size(), least_draws, most_draws);
  std::mt19937_64 random{sign_flip_seed};
  std::size_t as_large = 1;
  for (std::size_t i = 0; i < result.flips; ++i)
    if (std::abs(drawn_sum(differences, random)) >= least) ++as_large;
  result.p = static_cast<double>(as_large) / static_cast<double>(result.flips + 1);
}

}  // namespace

Comparison compare(std::span<const double> ours, std::span<const double> theirs) {
  assert(ours.size() == theirs.size());
  Comparison result;
  Differences differences;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const auto difference = std::llround((ours[i] - theirs[i]) * unit);
    if (difference == 0) {
      ++result.ties;
      continue;
    }
    ++(difference > 0 ? result.wins : result.losses);
    differences.push_back(difference);
  }
  if (differences.empty()) return result;
  result.difference =
      static_cast<double>(sum_of(differences)) / unit / static_cast<double>(ours.size());
  if (differences.size() <= most_for_all_flips)
    try_all(differences, result);
  else
    draw(differences, result);
  return result;
}

}  // namespace news::evaluate
