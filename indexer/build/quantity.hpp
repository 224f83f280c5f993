#pragma once

#include <cstdint>
#include <string>

namespace news::build {

/// "21,540"
[[nodiscard]] std::string with_commas(std::uint64_t number);

/// "1,540 bytes", "12.3 MB" (of 1024 * 1024): three figures that say how much.
[[nodiscard]] std::string human_bytes(std::uint64_t bytes);

}  // namespace news::build
