#pragma once

#include <functional>

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"

namespace news {

/// Does what the options ask for. interrupted: asked now and then; true: stop soon.
[[nodiscard]] Result<ExitCode> run(const IndexerOptions& options, const Console& console,
                                   const std::function<bool()>& interrupted);

}  // namespace news
