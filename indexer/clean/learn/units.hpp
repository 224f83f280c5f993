#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/clean/text/segments.hpp"

namespace news::clean {

/// What is learned and looked up: a sentence of a segment, or the segment where it has only one.
struct Unit {
  std::size_t start = 0;  ///< Byte range in the raw text, without blanks at its ends.
  std::size_t end = 0;
  std::uint64_t hash = 0;  ///< Of its text; white space and ASCII case do not matter, digits do.
  std::size_t words = 0;   ///< Those with a letter; where no blanks part words, every two letters.
  bool is_prose = false;   ///< Ten words or more closed by a stop: what stories are made of.
};

/// Units shorter than this are learned only beside others.
inline constexpr std::size_t fewest_unit_words = 4;

/// The units of a segment, rising; together they hold every character of it that is not blank.
[[nodiscard]] std::vector<Unit> units_of(std::string_view text, const Segment& segment);

/// The hash of a text as a unit of its own.
[[nodiscard]] std::uint64_t unit_hash(std::string_view text);

}  // namespace news::clean
