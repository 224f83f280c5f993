#pragma once

#include <filesystem>
#include <vector>

#include "common/base/result.hpp"

namespace news::build::glass {

/// Several runs as one, their documents behind each other.
///
/// to: an empty folder.
[[nodiscard]] Result<void> join_runs(const std::vector<std::filesystem::path>& runs,
                                     const std::filesystem::path& to);

}  // namespace news::build::glass
