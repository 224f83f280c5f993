#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// What to take of the articles that match a query, and how carefully to count them.
struct Slice {
  Sort sort = Sort::relevance;
  Ranking ranking = Ranking::ineb2;
  std::optional<Recency> recency{};  ///< Of no effect where dates order.
  std::size_t offset = 0;
  std::size_t limit = 10;
  bool exact_count = false;
  bool hurried = false;  ///< Of run_unique: Wanted::hurried.
};

/// A match. Only of use with the database that it was found in.
struct RankedArticle {
  Xapian::docid document = 0;
  double score = 0;
};

/// The matches of a slice, best first, and between how many they are of in all.
struct RankedSlice {
  std::vector<RankedArticle> articles{};
  std::size_t least = 0;
  std::size_t most = 0;
};

/// Runs a query. The one place where the order of results is made: the wanted one, then newest
/// first, undated last, then by id; for `oldest` the oldest first, undated last, then by id.
[[nodiscard]] RankedSlice run(const Xapian::Database& database, const Xapian::Query& query,
                              const Slice& slice);

/// The same, in two steps where it has them.
[[nodiscard]] RankedSlice run(const Xapian::Database& database, const Lowered& query,
                              const Slice& slice);

/// The numbers of all articles that match, rising. Nothing is ranked.
[[nodiscard]] std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                                     const Lowered& query);

/// How many articles match, exactly. Nothing is ranked.
[[nodiscard]] std::size_t count_matches(const Xapian::Database& database,
                                        const Xapian::Query& query);

}  // namespace news::retrieve
