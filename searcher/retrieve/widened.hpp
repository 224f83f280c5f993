#pragma once

#include <vector>

#include "common/base/result.hpp"
#include "common/schema/record.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/significant.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// What is searched, and the words in it beside those of the query, by likeness or by feedback.
struct Widened {
  Lowered query{};
  std::vector<SignificantWord> words{};
};

/// A query as it is searched: headlines favoured, with the words that are wanted beside its own.
///
/// query: made ready. like: articles that others are to be like. Errors: those of lower.
[[nodiscard]] Result<Widened> widened(const query::Query& query,
                                      const std::vector<schema::Record>& like, const Wanted& wanted,
                                      Vocabulary& words);

}  // namespace news::retrieve
