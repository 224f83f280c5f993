#pragma once

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/positions.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// A part of a query that is told by positions.
struct Sought {
  Lowered articles{};  ///< Where it can be at all, by its terms alone; it has the weight.
  Spot spot{};         ///< What has to stand where in them.
};

/// True for parts that are told by positions only: proximity, counts, first words, capitals, and
/// words of a field that is a stretch of the text.
[[nodiscard]] bool is_positional(const query::Query& part);

/// Words, phrases, patterns, Or of them, and all that is_positional. Errors (bad_query) are those
/// of Vocabulary::terms_of, and other parts, which stand nowhere in a text.
[[nodiscard]] Result<Sought> sought(const query::Query& part, Vocabulary& words);

/// The articles where it is.
[[nodiscard]] Lowered checked(Sought sought, const Vocabulary& words);

}  // namespace news::retrieve
