#pragma once

#include <filesystem>
#include <string_view>

#include "common/base/error.hpp"

namespace news::build {

/// Error of a call of the operating system: "cannot WHAT 'PATH': REASON", with a hint where one
/// helps. code: errno.
[[nodiscard]] Error system_error(std::string_view what, const std::filesystem::path& path,
                                 int code);

}  // namespace news::build
