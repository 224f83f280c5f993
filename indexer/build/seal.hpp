#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::build {

/// The file of a generation that holds size and checksum (XXH3, 64 bits) of its tables and of the
/// version file, a line each, and a checksum of these lines. It is there while nobody writes:
/// a run that changes tables in place takes it away before its first change and makes it anew at
/// its end; a run that was killed leaves a generation without it, until the next one ends.
inline constexpr const char* seal_name = "checksums";

/// Makes the seal of a generation that is closed and on the disk. A power cut may lose it whole.
[[nodiscard]] Result<void> seal(const std::filesystem::path& generation);

/// Takes the seal away, durably; none there is no error.
[[nodiscard]] Result<void> break_seal(const std::filesystem::path& generation);

/// What differs from when the generation was sealed, one line a finding. Empty where nothing does,
/// where there is no seal, and where it was broken meanwhile: somebody writes.
[[nodiscard]] Result<std::vector<std::string>> check_seal(const std::filesystem::path& generation);

}  // namespace news::build
