#pragma once

#include "common/base/result.hpp"
#include "searcher/options.hpp"

namespace news::searcher {

/// The one task that the options ask for; without one a search, or on a terminal a session. Two
/// tasks at once, a query for one that takes none, a format that cannot hold the answer, and an
/// option that says something only of another task, are Errors (bad_option).
[[nodiscard]] Result<Task> task_of(const Typed& typed, const ask::Setup& setup);

}  // namespace news::searcher
