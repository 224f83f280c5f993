#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace news::retrieve {

/// A match, as far as it tells whether somebody has seen it.
struct Sighting {
  std::string id{};
  std::uint64_t text = 0;  ///< Hash of headline and body: XXH3, the same on every machine.
  std::string story{};     ///< Id of the story's first article; empty where there are none.
};

/// Of matches in their order the places of those to give, rising. May be asked more than once,
/// where the index changes meanwhile; the last answer counts.
using Choice = std::function<std::vector<std::size_t>(std::span<const Sighting>)>;

}  // namespace news::retrieve
