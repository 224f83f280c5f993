#pragma once

#include <optional>

#include <xapian.h>

#include "searcher/retrieve/spot.hpp"

namespace news::retrieve {

/// What Xapian's own operators can tell of a spot, several times quicker than spans_of: every
/// article where it is and some more, without weight. They know stems side by side and stems near
/// each other; forms, sentences, marks and counts are left open. None where nothing can be told.
[[nodiscard]] std::optional<Xapian::Query> nearly_where(const Spot& spot);

}  // namespace news::retrieve
