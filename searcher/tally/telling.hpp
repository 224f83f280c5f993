#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace news::tally {

/// A word that matches have more often than other articles.
struct TellingWord {
  std::string word{};        ///< As these articles write it mostly, folded.
  std::size_t count = 0;     ///< Matches that have it, in any of its forms.
  std::size_t articles = 0;  ///< Articles of the whole index that do.
  double likelihood = 0;     ///< log_likelihood of these.

  friend bool operator==(const TellingWord&, const TellingWord&) = default;
};

/// How unlikely it is that a word stands in `count` of `matches` by chance, where it stands in
/// `articles` of `all`; 0 where it stands in no greater share of the matches than elsewhere.
/// Source: G squared, Dunning, "Accurate methods for the statistics of surprise and coincidence",
/// 1993; here of articles, not of words.
[[nodiscard]] double log_likelihood(std::size_t count, std::size_t matches, std::size_t articles,
                                    std::size_t all);

/// The first `most` words by likelihood, equal ones by name; those that may be chance (p > .01) are
/// left out.
[[nodiscard]] std::vector<TellingWord> most_telling(std::vector<TellingWord> words,
                                                    std::size_t most);

}  // namespace news::tally
