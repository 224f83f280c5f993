#pragma once

#include <functional>

#include "searcher/query/query.hpp"

namespace news::retrieve {

/// True for leaves that are about words of the text: they rank, and are marked.
[[nodiscard]] bool is_wordy(const query::Query& leaf);

/// Calls `see` for every leaf in the order typed. wanted: false below the second half of a NOT.
void each_leaf(const query::Query& query,
               const std::function<void(const query::Query& leaf, bool wanted)>& see);

}  // namespace news::retrieve
