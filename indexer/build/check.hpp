#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::build {

/// What is wrong with a generation, one line a finding; empty where it is sound. Looks at the
/// tables, at every stored article and at what the two say of each other.
///
/// Damage can crash the one who looks, so a child process does: its death is a finding. Call this
/// before any thread starts and with no database open for writing.
[[nodiscard]] Result<std::vector<std::string>> check_generation(
    const std::filesystem::path& generation);

}  // namespace news::build
