#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"

namespace news::evaluate {

/// What a system answered: by topic, the ids of documents, best first.
using Run = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Reads a run file of TREC: "topic Q0 document rank score tag" a line, blanks between. As in
/// trec_eval the score alone makes the order and the rank is not looked at; documents with equal
/// scores stay in the order of the file (trec_eval orders them by id). A score that is no number,
/// a document that a topic has twice, and any other line is an Error (bad_input) that names the
/// line. A file without lines is a run that found nothing.
[[nodiscard]] Result<Run> read_run(std::string_view text);

}  // namespace news::evaluate
