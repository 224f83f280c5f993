#include "indexer/build/glass/codes.hpp"

#include <bit>

namespace news::build::glass {

void append_big_endian(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    out += static_cast<char>(number >> shift);
}

void append_sortable(std::string& out, std::uint32_t number) {
  // A byte more for every seven bits; the ones that the first byte begins with tell how many.
  constexpr std::uint32_t fits_two_bytes = 0x8000;
  if (number < fits_two_bytes) return append_big_endian(out, number, 2);
  const int bytes = (std::bit_width(number) + 5) / 7;
  const std::uint64_t ones = (0xffu << (10 - bytes)) & 0xffu;
  append_big_endian(out, number | ones << (8 * (bytes - 1)), bytes);
}

void append_sortable(std::string& out, std::string_view text) {
  for (auto zero = text.find('\0'); zero != std::string_view::npos; zero = text.find('\0')) {
    out.append(text.substr(0, zero + 1)) += '\xff';
    text.remove_prefix(zero + 1);
  }
  out += text;
}

}  // namespace news::build::glass
