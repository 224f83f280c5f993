#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/schema/fields.hpp"
#include "searcher/query/query.hpp"
#include "searcher/results/page.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// The word that a form which is in no article was most likely meant to be:
/// one edit away, or two for long words. It is in three articles at least, and people write it so:
/// no stem that is no word. Nothing for words with digits or signs, of three letters or less, and
/// for scripts without case.
/// Which is the likeliest was measured: docs/evaluation.md.
[[nodiscard]] std::optional<std::string> nearest_word(const Xapian::Database& database,
                                                      schema::Field field, std::string_view form);

/// What the words of a query were likely meant to be, in the order typed. Only single words of text
/// and headline that are wanted and in no article; not what has another name (aliases).
[[nodiscard]] std::vector<Correction> corrections(const query::Query& query, Vocabulary& words);

}  // namespace news::retrieve
