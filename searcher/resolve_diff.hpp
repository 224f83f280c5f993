#pragma once

#include <string>
#include <vector>

#include "searcher/options.hpp"

namespace news::searcher {

/// The two ids of --diff: of one value with one comma, or of two values, which may hold commas.
[[nodiscard]] Result<std::vector<std::string>> diff_ids(const std::vector<std::string>& typed);

/// Task::diff, where it can be told in the format and goes with the other options.
///
/// others: a task that excludes all others was asked for, too.
[[nodiscard]] Result<Task> diff_task(const Typed& typed, const ask::Setup& setup, bool others);

}  // namespace news::searcher
