#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/text/date.hpp"
#include "indexer/article/article.hpp"

namespace news::group {

/// So many words side by side are a shingle.
inline constexpr std::size_t shingle_words = 5;

/// Keys are the upper 40 bits of a shingle's hash.
inline constexpr unsigned key_bits = 40;
/// Those under a sixteenth of all are an article's keys, so that long and short articles with
/// common text have keys in common; the lowest 24 at least, the lowest 96 at most.
inline constexpr std::uint64_t key_limit = std::uint64_t{1} << (key_bits - 4);
inline constexpr std::size_t fewest_keys = 24;
inline constexpr std::size_t most_keys = 96;

/// An article has at most so many prints; of a longer one each has every second, fourth...
inline constexpr std::size_t most_prints = 512;
/// Prints are the upper 22 bits; the lowest of them say which stay when every second is dropped.
inline constexpr unsigned print_bits = 22;

/// Only sentences of so many words tell that two texts are one.
inline constexpr std::size_t sentence_words = 8;
inline constexpr std::size_t most_sentences = 48;
inline constexpr std::size_t most_title_words = 24;

/// So many words of the body are its lead.
inline constexpr std::size_t lead_words = 60;

/// What grouping knows of an article: pure numbers, some 1 KB, and no text.
struct Sketch {
  text::PartialDate published{};
  std::uint64_t text = 0;      ///< Hash of the words in order: equal where the words are.
  std::uint64_t title = 0;     ///< The same of the headline; 0: none.
  std::uint32_t shingles = 0;  ///< Different shingles in the body.
  bool digest = false;         ///< Tells of many stories: see is_digest_title.
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

/// Sketches an article by its cleaned body, headline and date. Pure; linear in the text but for
/// sorting.
[[nodiscard]] Sketch sketch_of(const Article& article);

/// Every key up to this one that the article's text has is in Sketch::keys.
[[nodiscard]] std::uint64_t last_sure_key(const Sketch& sketch);

}  // namespace news::group
