#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::ask {

/// A query of a batch.
struct BatchLine {
  std::size_t number = 0;  ///< Of the line in its file, from 1.
  std::string name{};      ///< What stands before the tab; the line's number where there is none.
  std::string text{};      ///< In the query language.

  friend bool operator==(const BatchLine&, const BatchLine&) = default;
};

/// The queries of a text, one a line: QUERY, or NAME, tab, QUERY. Blank lines are passed over, the
/// carriage return of a line's end and a byte order mark are no part of it. Pure; any bytes.
[[nodiscard]] std::vector<BatchLine> batch_lines(std::string_view text);

}  // namespace news::ask
