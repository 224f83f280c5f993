#include "indexer/build/quantity.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace news::build {

std::string with_commas(std::uint64_t number) {
  auto digits = std::to_string(number);
  for (std::size_t left = digits.size(); left > 3;) digits.insert(left -= 3, 1, ',');
  return digits;
}

std::string human_bytes(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 5> units{"kB", "MB", "GB", "TB", "PB"};
  if (bytes < 10'000) return with_commas(bytes) + (bytes == 1 ? " byte" : " bytes");
  auto amount = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  for (; amount >= 1000 && unit + 1 < units.size(); ++unit) amount /= 1024;
  return fmt::format("{:.1f} {}", amount, units[unit]);
}

}  // namespace news::build
