#pragma once

#include "common/base/result.hpp"
#include "searcher/options.hpp"

namespace news::searcher {

/// True where a timeline, facets or terms are asked for.
[[nodiscard]] bool wants_charts(const Typed& typed);

/// Reads what charts are asked for into a request, and checks that task and format have room for
/// them. Without --limit there are then no hits.
[[nodiscard]] Result<void> read_charts(const Typed& typed, Task task, const ask::Setup& setup,
                                       ask::Request& request);

}  // namespace news::searcher
