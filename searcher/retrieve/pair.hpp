#pragma once

#include <string_view>

#include "common/index/open.hpp"
#include "searcher/results/pair.hpp"

namespace news::retrieve {

/// Why two articles are or are not in one story, by the sketches and the stories that the index
/// keeps. Ids may be cut short.
///
/// Errors: those of find_article; the same article twice (bad_option); an index that does not group
/// its articles (wrong_schema); a damaged sketch (index).
[[nodiscard]] Result<Pair> explain_pair(const index::OpenIndex& index, std::string_view one,
                                        std::string_view other);

}  // namespace news::retrieve
