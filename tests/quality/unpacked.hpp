#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "indexer/read/bytes.hpp"
#include "tests/support/catch.hpp"

namespace news::tests {

/// The bytes of a file, decompressed.
inline std::string unpacked(const std::filesystem::path& file) {
  constexpr std::size_t step = 1 << 20;
  std::string bytes;
  const auto source = read::open_bytes(file.string());
  REQUIRE(source);
  for (;;) {
    const auto read = (*source)->read_more(bytes, step);
    REQUIRE(read);
    if (*read == 0) return bytes;
  }
}

}  // namespace news::tests
