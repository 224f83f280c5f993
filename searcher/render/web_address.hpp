#pragma once

#include <string>
#include <string_view>

namespace news::render {

/// The address as plain ASCII, every other byte, blanks and controls percent-encoded; empty where
/// it does not begin with http:// or https://, so that no link can run a script or open a file.
[[nodiscard]] std::string web_address(std::string_view url);

}  // namespace news::render
