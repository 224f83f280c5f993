#pragma once

#include <string>
#include <string_view>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// What each part of a query weighs in one article, a line each, as text for a person; then all
/// together, with what words in the headline weigh besides.
///
/// id: of an article that the index has.
[[nodiscard]] Result<std::string> weights_in(std::string_view id, const query::Query& query,
                                             Vocabulary& words, Ranking ranking);

}  // namespace news::retrieve
