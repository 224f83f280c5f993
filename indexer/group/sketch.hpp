#pragma once

#include <cstddef>
#include <cstdint>

#include "common/story/sketch.hpp"
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

/// Only sentences of so many words tell that two texts are one.
inline constexpr std::size_t sentence_words = 8;
inline constexpr std::size_t most_sentences = 48;
inline constexpr std::size_t most_title_words = 24;

/// So many words of the body are its lead.
inline constexpr std::size_t lead_words = 60;

using story::Sketch;

/// Sketches an article by its cleaned body, headline and date. Pure; linear in the text but for
/// sorting.
[[nodiscard]] Sketch sketch_of(const Article& article);

/// Every key up to this one that the article's text has is in Sketch::keys.
[[nodiscard]] std::uint64_t last_sure_key(const Sketch& sketch);

}  // namespace news::group
