#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace news {

/// A readable piece of an article with its matches: text and byte ranges, never markup.
struct Passage {
  std::string field = "body";
  std::size_t start = 0;  ///< Byte range in the stored body, half-open; cut between characters.
  std::size_t end = 0;
  std::string text{};  ///< The same bytes, but line breaks are spaces (byte for byte, so that
                       ///< offsets hold).
  std::vector<std::pair<std::size_t, std::size_t>>
      matches{};  ///< Byte ranges in the stored body, half-open, rising.

  friend bool operator==(const Passage&, const Passage&) = default;
};

}  // namespace news
