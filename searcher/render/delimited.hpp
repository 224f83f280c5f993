#pragma once

#include <string>

#include "searcher/render/style.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// A header line and a line a hit (RFC 4180, but lines end in a newline). A text that a spreadsheet
/// would take for a formula (= + - @ first) gets a ' before it.
[[nodiscard]] std::string csv(const Page& page, const Style& style);

/// The same with tabs; in a cell \t, \n and \\ stand for tab, newline and backslash.
[[nodiscard]] std::string tsv(const Page& page, const Style& style);

}  // namespace news::render
