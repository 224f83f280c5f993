#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/error.hpp"

namespace news::evaluate {

/// A line of a file, without its end, carriage return and byte order mark.
struct Line {
  std::size_t number = 0;  ///< From 1.
  std::string_view text{};
};

/// The lines that are not blank. They view the text.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

/// The text without blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The parts of a line between its tabs.
[[nodiscard]] std::vector<std::string_view> columns(std::string_view line);

/// The parts of a line between its blanks.
[[nodiscard]] std::vector<std::string_view> words(std::string_view line);

/// A text from a file as a message quotes it: in quotes, cut short.
[[nodiscard]] std::string quoted(std::string_view text);

/// What is wrong with a line: "line 12: ...".
[[nodiscard]] Error wrong_line(std::size_t number, std::string what, std::string_view hint);

}  // namespace news::evaluate
