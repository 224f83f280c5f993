#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/query.hpp"

namespace news::query {

/// All of the parts: an And, flat; a single part is itself. parts is not empty.
[[nodiscard]] Query all_of(std::vector<Query> parts);

/// Any of the parts: an Or, flat; a single part is itself. parts is not empty.
[[nodiscard]] Query any_of(std::vector<Query> parts);

/// What is kept without any of what is dropped. dropped is not empty.
[[nodiscard]] Query without(Query kept, std::vector<Query> dropped);

/// True for a query that only narrows: exact values, dates and lengths, and what is made of them.
[[nodiscard]] bool is_filter(const Query& query);

}  // namespace news::query
