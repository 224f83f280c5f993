#pragma once

#include <chrono>
#include <string_view>

#include "searcher/query/fault.hpp"
#include "searcher/query/field_names.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/tokens.hpp"

namespace news::query {

/// Where a word stands.
struct Place {
  FieldName field{};   ///< text where no field was named.
  bool named = false;  ///< False: no field was named; the default one.
  bool exact = false;  ///< --exact: words only in the form typed.
  std::chrono::sys_seconds now{};
};

/// True for the end of a word that asks for similar spellings: "~", "~2".
[[nodiscard]] bool ends_fuzzy(std::string_view word);

/// Reads what was typed without quotes, the field taken off: a word, =word, a pattern, a similar
/// spelling, a value, a date, a number of words. Places in the Fault count from the beginning of
/// `text`.
[[nodiscard]] Reading read_leaf(std::string_view text, const Place& place);

/// The same for what was typed in quotes. Places in the Fault are those of the token.
[[nodiscard]] Reading read_quoted_leaf(const Token& token, const Place& place);

/// True when a word without a field, typed just so between written operators, is read as itself.
[[nodiscard]] bool stands_alone(std::string_view word);

/// True for AND, OR and NOT.
[[nodiscard]] bool is_operator(std::string_view word);

}  // namespace news::query
