#pragma once

#include <string>

#include "searcher/query/query.hpp"

namespace news::query {

/// The query as one line that parse reads as the same tree (limits_of_shown), and without a note
/// about AND and OR. Brackets only where needed; AND is written out, so that --any changes nothing.
[[nodiscard]] std::string show(const Query& query);

/// The tree with one node a line, children indented, for --explain.
[[nodiscard]] std::string show_tree(const Query& query);

}  // namespace news::query
