#pragma once

#include <filesystem>
#include <functional>

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"

namespace news {

/// Reads, cleans, describes and indexes what the options name: the corridor from end to end.
///
/// interrupted: asked between articles; on true the batch is committed and the run ends.
/// An Error leaves the last commit (with --rebuild: the old index) intact.
[[nodiscard]] Result<ExitCode> build_index(const IndexerOptions& options,
                                           const std::filesystem::path& index,
                                           const Console& console,
                                           const std::function<bool()>& interrupted);

}  // namespace news
