#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "common/base/error.hpp"
#include "searcher/query/query.hpp"

namespace news::query {

/// What is wrong with a query, and where: bytes begin..end of its text, half-open.
struct Fault {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message{};  ///< Follows the caret: "there is no month 13".
  std::string hint{};     ///< Never empty.
};

/// A part of a query that was read, or why it was not.
using Reading = std::variant<Query, Fault>;

/// The Error of a fault: the query on one line, cut to about 100 columns round the place, and a
/// caret run under it. Nothing in it can drive a terminal. query is valid UTF-8.
[[nodiscard]] Error as_error(const Fault& fault, std::string_view query);

/// A piece of the query fit for a message: sanitised, one line, cut with an ellipsis.
[[nodiscard]] std::string quotable(std::string_view text);

}  // namespace news::query
