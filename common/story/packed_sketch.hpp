#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/story/sketch.hpp"

namespace news::story {

/// A sketch as bytes, about 1 KB for an article of 400 words, 2 KB at most: what an index keeps.
///
/// The version (1); the precision of the date and, where there is one, its ends (zigzag numbers);
/// hash of text and of headline (8 bytes each, big-endian); shingles, flags (1: digest), halvings,
/// subject; then the lists keys, prints, sentences, words and numbers of the headline, words of the
/// lead: each its length and the steps between its numbers, those of prints without their low
/// zeros. A number is seven bits a byte, the lowest first, the high bit set where more follow.
[[nodiscard]] std::string pack_sketch(const Sketch& sketch);

/// Nothing where the bytes are no sketch.
[[nodiscard]] std::optional<Sketch> unpack_sketch(std::string_view bytes);

/// Only what finds it and places it in time: all up to its keys, at a third of the time. Nothing
/// where unpack_sketch() gives nothing.
[[nodiscard]] std::optional<Sketch> unpack_keys(std::string_view bytes);

}  // namespace news::story
