#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "common/text/date.hpp"

namespace news::evaluate {

/// A question of a test collection. What is not said is empty.
struct Topic {
  std::string id{};
  std::string title{};        ///< The question itself.
  std::string description{};  ///< TREC: one sentence on what is wanted.
  std::string narrative{};    ///< TREC: what counts as relevant.
  text::PartialDate asked{};  ///< The day on which it was asked.
};

/// Reads the topics of a file, in its order. Any bytes; ids are unique.
///
/// TREC, where the file begins with "<": <top> <num> <title> and, where they are there, <desc>
/// <narr>; labels ("Number:") and closing tags may stand or not; numbers lose leading zeros, as in
/// the qrels of TREC.
/// Else a line a topic, tab-separated: id, query; or id, query, date; or id, date, query. A date is
/// 2022-06-16 or 2022/06/16 or part of one, and may be empty as the third column. A line of column
/// names at the top is passed over.
/// Errors (bad_input) name the line.
[[nodiscard]] Result<std::vector<Topic>> read_topics(std::string_view text);

}  // namespace news::evaluate
