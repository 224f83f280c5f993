#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace news::build::glass {

/// Appends a position list as the position table holds it: the last position, then the others in
/// binary interpolative code (Moffat and Stuiver, 2000), low bits first.
///
/// positions: at least one, strictly rising.
void append_positions(std::string& out, std::span<const std::uint32_t> positions);

}  // namespace news::build::glass
