#include "searcher/tally/telling.hpp"

#include <algorithm>
#include <cmath>

namespace news::tally {
namespace {

constexpr double chance = 6.635;  // chi squared of one degree of freedom, p = .01

/// What one of the four cells adds: seen against expected.
double surprise(double seen, double row, double column, double all) {
  return seen > 0 ? seen * std::log(seen * all / (row * column)) : 0;
}

}  // namespace

double log_likelihood(std::size_t count, std::size_t matches, std::size_t articles,
                      std::size_t all) {
  const auto with = static_cast<double>(count);
  const auto inside = static_cast<double>(matches);
  const auto anywhere = static_cast<double>(articles);
  const auto total = static_cast<double>(all);
  if (with * total <= inside * anywhere) return 0;
  const auto outside = total - inside;
  const auto without = total - anywhere;
  return 2 * (surprise(with, inside, anywhere, total) +
              surprise(inside - with, inside, without, total) +
              surprise(anywhere - with, outside, anywhere, total) +
              surprise(outside - anywhere + with, outside, without, total));
}

std::vector<TellingWord> most_telling(std::vector<TellingWord> words, std::size_t most) {
  std::erase_if(words, [](const TellingWord& word) { return word.likelihood < chance; });
  std::ranges::sort(words, [](const TellingWord& one, const TellingWord& other) {
    return one.likelihood != other.likelihood ? one.likelihood > other.likelihood
                                              : one.word < other.word;
  });
  if (words.size() > most) words.resize(most);
  return words;
}

}  // namespace news::tally
