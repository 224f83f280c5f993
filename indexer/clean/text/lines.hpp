#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace news::clean {

/// A line, or several where a paragraph was cut at a column: the byte range without the blanks at
/// both ends. Lines without text are not listed.
struct Line {
  std::size_t start = 0;
  std::size_t end = 0;
  bool after_blank = false;  ///< A blank line, or the beginning of the text, stands before it.
  bool indented = false;     ///< Begins with two blanks or more, or a tab.
};

/// The lines of a text as they stand. Any of "\n", "\r\n", "\r" and U+2028, U+2029 ends a line.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

/// Whether lines were cut at a column: no line is long, and many go on in lower case on the next.
[[nodiscard]] bool looks_hard_wrapped(std::string_view text, const std::vector<Line>& lines);

/// Joins the lines of one paragraph of a text that was cut at a column. A blank line, an indent and
/// a line too short to have been cut there part paragraphs; rows of a table stay by themselves.
[[nodiscard]] std::vector<Line> unwrapped(std::string_view text, const std::vector<Line>& lines);

}  // namespace news::clean
