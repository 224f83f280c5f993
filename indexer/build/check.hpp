#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::build {

/// What is wrong with a generation, one line a finding; empty where it is sound. Looks at the
/// checksums (see seal()), the tables, at every stored article, at what the two say of each other,
/// and at its stories.
///
/// Damage can crash the one who looks, so a child process does: its death is a finding. Call this
/// before any thread starts and with no database open for writing.
[[nodiscard]] Result<std::vector<std::string>> check_generation(
    const std::filesystem::path& generation);

/// The same but for the stories, which cost most: of one that was made just now.
[[nodiscard]] Result<std::vector<std::string>> check_new_generation(
    const std::filesystem::path& generation);

/// The same for the tables alone.
[[nodiscard]] Result<std::vector<std::string>> check_tables_of(
    const std::filesystem::path& generation);

/// What is said of a generation that was made and has this finding.
[[nodiscard]] Error damaged(const std::string& finding);

}  // namespace news::build
