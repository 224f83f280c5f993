#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace news::text {

/// A sentence's byte range, half-open, without the white space around it.
struct Sentence {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t words = 0;  ///< Runs of characters between white space.
};

/// The sentences of a text, in order. A blank line always ends one, and so does a line break before
/// the bullet of an item; a full stop does not where it belongs to an abbreviation (see
/// abbreviations.hpp), an ordinal ("3. Oktober") or the number of an item. Linear in the text.
[[nodiscard]] std::vector<Sentence> split_sentences(std::string_view text);

}  // namespace news::text
