#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query.hpp"

namespace news::query {

/// Why an operator cannot take a query.
struct Unfit {
  std::string message{};
  std::string hint{};
};

/// Nothing where a query has places in a text that can be compared or counted: words, phrases,
/// patterns, OR of them, and what stands near each other. taker: "W/5", "atleast3( )".
[[nodiscard]] std::optional<Unfit> unfit_for_places(const Query& query, std::string_view taker);

/// Nothing where all words are searched in one field. To be asked only of what has places.
[[nodiscard]] std::optional<Unfit> differs_in_fields(const Query& query, std::string_view taker);

/// Nothing where all words are searched in the body, as first50( ) wants them.
[[nodiscard]] std::optional<Unfit> outside_body(const Query& query, std::string_view taker);

}  // namespace news::query
