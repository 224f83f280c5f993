#pragma once

#include <functional>

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"

namespace news {

/// Reads, cleans and describes everything, and writes nothing: prints the first articles as they
/// would be indexed and tells how many there are. With show_removed: every article, with what was
/// taken for site furniture.
[[nodiscard]] Result<ExitCode> dry_run(const IndexerOptions& options, const Console& console,
                                       const std::function<bool()>& interrupted);

}  // namespace news
