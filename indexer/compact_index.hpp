#pragma once

#include <filesystem>

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"

namespace news {

/// Writes the index anew in the least room (--compact); it serves meanwhile.
[[nodiscard]] Result<ExitCode> compact_index(const IndexerOptions& options,
                                             const std::filesystem::path& index,
                                             const Console& console);

}  // namespace news
