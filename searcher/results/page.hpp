#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/results/hit.hpp"
#include "searcher/tally/charts.hpp"

namespace news {

/// A word of a query that was likely meant to be another.
struct Correction {
  std::string typed{};
  std::string meant{};

  friend bool operator==(const Correction&, const Correction&) = default;
};

/// One page of results and what was understood.
struct Page {
  std::vector<Hit> hits{};
  std::vector<Hit> partial{};  ///< They fill the page with articles that have some of the words.
  bool any_word = false;       ///< The hits have some of the words; each names those it lacks.
  std::size_t offset = 0;      ///< Hits skipped before the first one.
  std::size_t matches = 0;     ///< Articles that match, or at least so many where not exact.
  bool exact = true;           ///< Whether `matches` is the exact count.
  std::optional<std::size_t> stories{};  ///< So many match, exactly; where each is shown once, and
                                         ///< `offset` and ranks count them.
  std::string query{};                   ///< As typed.
  std::string understood{};              ///< As parsed: query::show.
  std::string sort = "relevance";
  std::vector<std::string> warnings{};
  std::vector<Correction> corrections{};   ///< Only where wanted; the query stays as it is.
  std::string suggestion{};                ///< The query with them; empty where there is none.
  std::vector<std::string> like{};         ///< Ids of the articles that these are like.
  std::vector<std::string> added_words{};  ///< By likeness or feedback, heaviest first.
  std::optional<std::size_t> any{};    ///< How many have any of plain words; where few have all.
  std::string qid = "1";               ///< The query's name, where several are run.
  std::vector<std::string> indexes{};  ///< UUID of every index searched.
  std::string as_of{};                 ///< --as-of, ISO 8601; empty where now was now.
  std::optional<double> fresh_days{};  ///< New articles were favoured: of how many days (decay).
  std::optional<double> seconds{};     ///< Time taken; only where wanted, so that output repeats.

  /// What is told of all matches together; only where wanted.
  std::optional<tally::Charts> charts{};
};

}  // namespace news
