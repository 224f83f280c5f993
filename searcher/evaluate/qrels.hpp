#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"

namespace news::evaluate {

/// Grade by document id. 1 and more is relevant; 0, less and unjudged is not.
using Grades = std::map<std::string, int, std::less<>>;

/// What people judged of a topic.
struct Judged {
  std::string topic{};
  Grades grades{};
};

/// True where the topic has a relevant document.
[[nodiscard]] bool has_relevant(const Judged& judged);

/// Reads a qrels file of TREC: "topic iteration document grade" a line, blanks between; grades are
/// whole numbers. Topics come in the order of the file. A document judged twice with two
/// grades, and any other line, is an Error (bad_input) that names the line.
[[nodiscard]] Result<std::vector<Judged>> read_qrels(std::string_view text);

}  // namespace news::evaluate
