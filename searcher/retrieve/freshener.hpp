#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/retrieve/matches.hpp"

namespace news::retrieve {

/// Reorders matches by their age. Must not outlive the database.
class Freshener {
 public:
  Freshener(const Xapian::Database& database, const Recency& recency);

  /// What the score of no article of this database is multiplied with more than.
  [[nodiscard]] double most() const { return most_; }

  /// The matches with their scores multiplied, best first; equal scores newest first, undated last,
  /// then by id.
  [[nodiscard]] std::vector<RankedArticle> ranked(std::vector<RankedArticle> matches) const;

 private:
  const Xapian::Database& database_;
  Recency recency_;
  double most_;
};

}  // namespace news::retrieve
