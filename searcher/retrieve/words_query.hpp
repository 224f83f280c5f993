#pragma once

#include <xapian.h>

#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// The query of a leaf of words. What it weighs comes from the stems of headline and body alone,
/// whatever field and form are asked for: they are what an article's length counts. Bylines and
/// what was cleaned away do not rank.
[[nodiscard]] Lowered words_query(const LeafTerms& leaf, const Vocabulary& words);

/// The same by the terms of this field (text, title, by or raw), but with no look at positions:
/// every article that the leaf finds, and some that have its words elsewhere.
[[nodiscard]] Lowered candidates(const LeafTerms& leaf, schema::Field field,
                                 const Vocabulary& words);

/// The articles whose headline has one of the stems, weighing what the stems weigh in headline and
/// body. leaf: with stems.
[[nodiscard]] Xapian::Query in_headline(const LeafTerms& leaf, const Vocabulary& words);

/// The articles that have a word in just this form. Nothing weighs.
[[nodiscard]] Xapian::Query typed_query(schema::Field field, const TypedWord& word,
                                        const Vocabulary& words);

}  // namespace news::retrieve
