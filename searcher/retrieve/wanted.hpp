#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/retrieve/charts_wish.hpp"
#include "searcher/retrieve/recency.hpp"
#include "searcher/retrieve/sighting.hpp"

namespace news::retrieve {

enum class Sort : std::uint8_t { relevance, newest, oldest };

/// By which formula articles are ranked: divergence from randomness (IneB2, Amati 2003), or BM25.
enum class Ranking : std::uint8_t { ineb2, bm25 };

/// What words that go with the best matches may do to a query.
enum class Feedback : std::uint8_t {
  none,
  reorders,  ///< Rank what matches anyway.
  widens,    ///< Find more, where plain words are asked for by any of them.
};

/// Which article stands for a story that is shown once. Of equals the best-ranked.
enum class Lead : std::uint8_t {
  longest,   ///< Most words.
  earliest,  ///< By date; those without one last.
  latest,    ///< The same.
  agency,    ///< An agency's own, else one that names an agency, of these the longest.
  best       ///< The best-ranked.
};

inline constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

/// As passage_chars: one passage that is the body, with every match.
inline constexpr std::size_t whole_body = static_cast<std::size_t>(-1);

/// What to give of the matches.
struct Wanted {
  Sort sort = Sort::relevance;
  Ranking ranking = Ranking::ineb2;
  std::optional<Recency> recency{};  ///< Favours the new; of no effect where dates order anyway.
  std::size_t offset = 0;
  std::size_t limit = 10;  ///< 0: only the count.
  std::size_t passage_chars =
      240;            ///< Bound of all passages of a hit together, in characters; 0 for none.
  bool fill = false;  ///< Fill the first page with the best partial matches of plain words.
  std::vector<std::string> like{};  ///< Ids, or how they begin: what is like these articles.
  Feedback feedback = Feedback::none;
  bool suggest = false;    ///< Corrections of words that are in no article.
  bool count_any = false;  ///< How many any of plain words would find, where few have all.
  bool unique = false;     ///< Each story once: offset and limit count stories.
  Lead lead = Lead::longest;
  ChartsWish charts{};       ///< Of all matches; they are then counted exactly.
  Choice choose{};           ///< Of the matches that the limit leaves, which to give; unset: all.
  bool exact_count = false;  ///< Else `matches` may be a lower bound.
  /// Stories, too, are looked for among the best matches only: their number, that of their copies
  /// and which article leads one are then of these (Page::exact).
  bool hurried = false;
  /// Once it is true, by another thread, the search ends with an Error (busy). nullptr: never.
  const std::atomic<bool>* stop = nullptr;
};

}  // namespace news::retrieve
