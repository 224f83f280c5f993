#pragma once

#include "searcher/retrieve/spot.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

[[nodiscard]] AsTyped as_typed(schema::Field field, const TypedWord& word);

/// Where a leaf of words stands, by the terms of this field (not raw: its words are those of text
/// and its own).
[[nodiscard]] Spot leaf_spot(const LeafTerms& leaf, schema::Field field);

}  // namespace news::retrieve
