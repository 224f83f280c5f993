#pragma once

#include <filesystem>

#include "common/base/result.hpp"
#include "indexer/build/glass/system_error.hpp"

namespace news::build {

/// Makes the names in a folder survive a power cut. Xapian's commit() renames without it.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

/// Makes the content of one file survive a power cut.
[[nodiscard]] Result<void> sync_file(const std::filesystem::path& file);

/// The same for every file in a folder, and then the folder.
[[nodiscard]] Result<void> sync_files_of(const std::filesystem::path& folder);

/// Makes a folder and those above it that are missing, so that they survive a power cut. One that
/// is there is made durable once more: a killed run may have left it.
[[nodiscard]] Result<void> make_folder_durably(const std::filesystem::path& folder);

}  // namespace news::build
