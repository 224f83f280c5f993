#pragma once

#include <cstdint>
#include <vector>

#include "common/text/date.hpp"

namespace news::story {

/// Prints are the upper 22 bits of a shingle's hash (five words side by side); the lowest of them
/// say which stay when every second is dropped.
inline constexpr unsigned print_bits = 22;

/// What grouping knows of an article: pure numbers, some 1 KB, and no text.
struct Sketch {
  text::PartialDate published{};
  std::uint64_t text = 0;      ///< Hash of the words in order: equal where the words are.
  std::uint64_t title = 0;     ///< The same of the headline; 0: none.
  std::uint32_t shingles = 0;  ///< Different shingles in the body.
  bool digest = false;         ///< Tells of many stories: see group::is_digest_title.
  std::uint8_t halvings = 0;   ///< Prints are those of the shingles with so many low zero bits.
  std::vector<std::uint64_t> keys{};           ///< Rising; for finding candidates.
  std::vector<std::uint32_t> prints{};         ///< Rising; for comparing.
  std::vector<std::uint32_t> sentences{};      ///< Hashes, rising: the first of the body.
  std::vector<std::uint32_t> title_words{};    ///< Hashes, rising: those that say something.
  std::vector<std::uint32_t> title_numbers{};  ///< Hashes, rising: those that begin with a digit.
  std::vector<std::uint32_t> lead{};           ///< As title_words, of the first words of the body.
  std::uint32_t subject = 0;                   ///< The first of the headline; 0: none.

  friend bool operator==(const Sketch&, const Sketch&) = default;
};

}  // namespace news::story
