#pragma once

#include <filesystem>

#include "common/base/result.hpp"

namespace news::build {

/// Makes the seal (index::seal_name) of a generation that is closed and on the disk. A power cut
/// may lose it whole.
[[nodiscard]] Result<void> seal(const std::filesystem::path& generation);

/// Takes the seal away, durably; none there is no error.
[[nodiscard]] Result<void> break_seal(const std::filesystem::path& generation);

}  // namespace news::build
