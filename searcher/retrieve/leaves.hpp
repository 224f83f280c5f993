#pragma once

#include <functional>

#include "searcher/query/query.hpp"

namespace news::retrieve {

/// True for leaves that are about words of the text: they rank, and are marked.
[[nodiscard]] bool is_wordy(const query::Query& leaf);

/// The field of a wordy leaf or a value; text for anything else.
[[nodiscard]] schema::Field field_of(const query::Query& leaf);

using See = std::function<void(const query::Query& part, bool wanted)>;

/// Calls `see` for what AND, OR and NOT join, in the order typed. wanted: false below the second
/// half of a NOT.
void each_part(const query::Query& query, const See& see);

/// The same for every leaf, also those of a proximity, a count or first words.
void each_leaf(const query::Query& query, const See& see);

}  // namespace news::retrieve
