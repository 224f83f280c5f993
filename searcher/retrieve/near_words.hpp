#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/schema/fields.hpp"

namespace news::retrieve {

/// The characters of a word.
[[nodiscard]] std::u32string letters_of(std::string_view word);

/// How many letters must be put in, left out, changed or swapped with a neighbour to make one word
/// of the other, but no more than most + 1 is counted.
/// Source: optimal string alignment, Damerau 1964.
[[nodiscard]] std::size_t edits_between(std::u32string_view one, std::u32string_view other,
                                        std::size_t most);

/// The word most like a form that occurs nowhere: one edit away (two for more than seven letters),
/// in three articles at least; of these the one in most articles, but one with the same first
/// letter before all others. Nothing for words with digits.
[[nodiscard]] std::optional<std::string> nearest_word(const Xapian::Database& database,
                                                      schema::Field field, std::string_view form);

}  // namespace news::retrieve
