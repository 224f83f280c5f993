#pragma once

#include <string_view>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/positions.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// The words of a query that are looked for in the text of a hit in this language: those of
/// headline and body that it wants (not those it leaves out), weighted by how rare they are. Parts
/// that are told by positions are PlacedMarks.
[[nodiscard]] Result<MarkTerms> mark_terms(const query::Query& query, std::string_view language,
                                           Vocabulary& words);

/// The parts of a query that are told by positions: where they are in each article that is shown.
class PlacedMarks {
 public:
  /// words: must outlive this. Parts that the query leaves out are passed over.
  [[nodiscard]] static Result<PlacedMarks> of(const query::Query& query, Vocabulary& words);

  [[nodiscard]] std::vector<PlacedTerm> in(ArticleTerms& article) const;

 private:
  explicit PlacedMarks(const Vocabulary& words) : words_{&words} {}

  const Vocabulary* words_;
  std::vector<Spot> spots_{};
};

}  // namespace news::retrieve
