#pragma once

#include <string>

#include "searcher/render/style.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// One id a line, made safe to show; with style.nul the exact ids, each ended by NUL.
[[nodiscard]] std::string ids(const Page& page, const Style& style);

/// A TREC run: "qid Q0 docid rank score tag". trec_eval sorts by score alone, so that printed
/// scores fall strictly; blanks in ids become '_'.
[[nodiscard]] std::string trec(const Page& page, const Style& style);

}  // namespace news::render
