#pragma once

#include <string_view>
#include <vector>

#include "indexer/clean/clean.hpp"
#include "indexer/clean/text/segments.hpp"

namespace news::clean {

/// Takes the lines out that say something about the article and keeps them apart: captions, the
/// copyright line, `Source: ...`, `By ...`, dates. Of several the first is kept, and of dates one
/// that is not an update.
void take_facts_out(std::string_view text, std::vector<Segment>& segments, Cleaned& cleaned);

}  // namespace news::clean
