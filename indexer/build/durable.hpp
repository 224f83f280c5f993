#pragma once

#include <filesystem>
#include <string_view>

#include "common/base/result.hpp"

namespace news::build {

/// Makes the names in a folder survive a power cut. Xapian's commit() renames without it.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

/// The same for the content of every file in a folder, and then the folder.
[[nodiscard]] Result<void> sync_files_of(const std::filesystem::path& folder);

/// Error of a call of the operating system: "cannot WHAT 'PATH': REASON", with a hint where one
/// helps. code: errno.
[[nodiscard]] Error system_error(std::string_view what, const std::filesystem::path& path,
                                 int code);

}  // namespace news::build
