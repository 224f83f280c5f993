#pragma once

#include <filesystem>

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"

namespace news {

/// --remove: drops the articles with these ids. An id that the index does not hold is told and
/// gives ExitCode::nothing; the others are dropped all the same.
[[nodiscard]] Result<ExitCode> remove_articles(const IndexerOptions& options,
                                               const std::filesystem::path& index,
                                               const Console& console);

}  // namespace news
