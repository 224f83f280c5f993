#include "indexer/build/glass/position_code.hpp"

#include <bit>
#include <cstddef>

#include "indexer/build/glass/codes.hpp"

namespace news::build::glass {
namespace {

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_{out} {}

  /// One of `choices` values, each below it. Where they are no power of two those in the middle
  /// take a bit less.
  void put(std::uint64_t value, std::uint64_t choices) {
    auto width = static_cast<unsigned>(std::bit_width(choices - 1));
    const auto spare = (std::uint64_t{1} << width) - choices;
    const auto middle = (choices - spare) / 2;
    if (spare != 0 && value >= middle + spare)
      value = (value - (middle + spare)) | std::uint64_t{1} << (width - 1);
    else if (spare != 0 && value >= middle)
      --width;
    put_bits(value, width);
  }

  void finish() {
    if (held_ > 0) out_ += static_cast<char>(bits_);
  }

 private:
  void put_bits(std::uint64_t value, unsigned width) {
    bits_ |= value << held_;
    for (held_ += width; held_ >= 8; held_ -= 8) {
      out_ += static_cast<char>(bits_);
      bits_ >>= 8;
    }
  }

  std::string& out_;
  std::uint64_t bits_ = 0;  ///< At most 7 wait here, and a value has at most 32.
  unsigned held_ = 0;
};

/// What lies between the first and the last, which are known: the middle one within the range
/// that the others leave it, then either half.
void put_between(BitWriter& bits, std::span<const std::uint32_t> positions) {
  while (positions.size() > 2) {
    const auto last = positions.size() - 1;
    const auto middle = last / 2;
    const auto least = positions.front() + middle;
    bits.put(positions[middle] - least, positions.back() - positions.front() - last + 1);
    put_between(bits, positions.first(middle + 1));
    positions = positions.subspan(middle);
  }
}

}  // namespace

void append_positions(std::string& out, std::span<const std::uint32_t> positions) {
  append_number(out, positions.back());
  if (positions.size() == 1) return;
  BitWriter bits{out};
  bits.put(positions.front(), positions.back());
  bits.put(positions.size() - 2, positions.back() - positions.front());
  put_between(bits, positions);
  bits.finish();
}

}  // namespace news::build::glass
