#pragma once

#include <cstddef>

#include <xapian.h>

#include "searcher/retrieve/search.hpp"

namespace news::retrieve {

/// What to take of the articles that match a query, and how carefully to count them.
struct Slice {
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;
  bool exact_count = false;
};

/// Runs a query. The one place where the order of results is made: the wanted one, then newest
/// first, undated last, then by id; for `oldest` the oldest first, undated last, then by id.
[[nodiscard]] Xapian::MSet run(const Xapian::Database& database, const Xapian::Query& query,
                               const Slice& slice);

/// How many articles match, exactly. Nothing is ranked.
[[nodiscard]] std::size_t count_matches(const Xapian::Database& database,
                                        const Xapian::Query& query);

}  // namespace news::retrieve
