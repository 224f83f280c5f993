#pragma once

#include <cstddef>
#include <string>

#include "common/base/result.hpp"

namespace news::ask {

/// All bytes of a file; "-" is standard input. One that cannot be read, or is larger than the
/// limit, is an Error that names it.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

inline constexpr std::size_t largest_file_bytes = std::size_t{1} << 29;

}  // namespace news::ask
