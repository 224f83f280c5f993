#pragma once

#include "common/base/exit_code.hpp"
#include "searcher/options.hpp"

namespace news::searcher {

/// Does the task, tells a failure, and gives how the program ends.
[[nodiscard]] ExitCode run(const Options& options);

}  // namespace news::searcher
