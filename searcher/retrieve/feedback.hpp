#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/significant.hpp"

namespace news::retrieve {

/// Best matches that are taken for what was meant.
inline constexpr std::size_t feedback_articles = 10;

/// The stems of all words that a query names, also those that it does not want.
[[nodiscard]] std::vector<std::string> stems_in(const query::Query& query, Vocabulary& words);

/// The words that go with the best matches of a query, but none of its own (pseudo-relevance
/// feedback). Nothing where few articles match.
/// Source: the relevance model RM3, Lavrenko and Croft 2001, with the scores as the model's weights
/// and inverse document frequency instead of a background model.
[[nodiscard]] Result<std::vector<SignificantWord>> feedback_words(
    const query::Query& query, std::span<const RankedArticle> best, Vocabulary& words);

/// The query with the words, which rank. `widens`: where the query is plain words, any of them and
/// filters, they find more, too; every other query matches what it did.
/// lowered: the same query. Errors are those of lower.
[[nodiscard]] Result<Lowered> with_feedback(const query::Query& query, const Lowered& lowered,
                                            std::span<const SignificantWord> added,
                                            Feedback feedback, Vocabulary& words);

}  // namespace news::retrieve
