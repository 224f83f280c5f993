#pragma once

#include <string_view>

namespace news {

/// What both programs call themselves: in --version, in machine output and in an index's metadata.
inline constexpr std::string_view program_name = "newsearch";

/// Semantic version; the build checks that CMakeLists.txt says the same.
inline constexpr std::string_view program_version = "0.1.0";

}  // namespace news
