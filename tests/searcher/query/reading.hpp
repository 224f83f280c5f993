#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"

namespace news::tests {

/// Thursday, 15 January 2026, 10:20:30 UTC.
inline constexpr std::chrono::sys_seconds some_day =
    std::chrono::sys_days{std::chrono::year{2026} / 1 / 15} + std::chrono::hours{10} +
    std::chrono::minutes{20} + std::chrono::seconds{30};

inline Result<query::Parsed> parsed(std::string_view text, bool any = false, bool exact = false) {
  return query::parse(text, {.now = some_day, .any = any, .exact = exact});
}

/// How a query was read; what it is not, where it was not.
inline std::string reading(std::string_view text, bool any = false, bool exact = false) {
  const auto read = parsed(text, any, exact);
  return read ? query::show(read->query) : read.error().what;
}

/// The query that `show` wrote, read back.
inline Result<query::Parsed> read_back(const query::Query& query) {
  query::ParseOptions options{.now = some_day};
  options.limits = query::limits_of_shown(options.limits);
  return query::parse(query::show(query), options);
}

}  // namespace news::tests
