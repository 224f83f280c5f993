#pragma once

#include <xapian.h>

#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// A query as Xapian runs it.
struct Lowered {
  Xapian::Query query{};
  bool ranks = false;  ///< Something in it has a weight: words do, metadata and dates do not.
};

/// The query of a leaf of words. What it weighs comes from the stems of headline and body alone,
/// whatever field and form are asked for: they are what an article's length counts. Bylines and
/// what was cleaned away do not rank.
[[nodiscard]] Lowered words_query(const LeafTerms& leaf, const Vocabulary& words);

/// The articles that have a word in just this form. Nothing weighs.
[[nodiscard]] Xapian::Query typed_query(schema::Field field, const TypedWord& word);

}  // namespace news::retrieve
