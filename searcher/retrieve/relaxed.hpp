#pragma once

#include <optional>

#include "searcher/query/query.hpp"

namespace news::retrieve {

/// The same without its outermost demand on positions: `a AND b` of `a W/5 b`, `a` of atleast3(a)
/// and of `a NOT W/5 b`, the word of caps(Word), the text of lead:word. Nothing where there is
/// none.
[[nodiscard]] std::optional<query::Query> relaxed(const query::Query& part);

}  // namespace news::retrieve
