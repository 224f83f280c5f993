#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace news {

/// A failure we expect to meet: a bad file, a bad query, an index that is not there.
/// Bugs are not Errors; they are assertions.
struct Error {
  enum class Kind { bad_input, bad_query, bad_option, not_found, wrong_schema, busy, io, index };

  Kind kind = Kind::io;
  std::string what{};  ///< What failed and on which value; no full stop. May hold a second line
                       ///< with the query and a caret below it, for a query error.
  std::string hint{};  ///< What the person can do about it; may be empty.
};

/// Says where an error happened, outermost place first: "feed.jsonl: line 12: bad date".
[[nodiscard]] inline Error at(std::string_view place, Error error) {
  error.what = fmt::format("{}: {}", place, error.what);
  return error;
}

}  // namespace news
