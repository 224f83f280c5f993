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

/// The sentences of a text, in order. A blank line always ends one; a full stop does not where it
/// belongs to a title ("Sen."), an initial, an acronym or a number ("No. 5"). Linear in the text.
[[nodiscard]] std::vector<Sentence> split_sentences(std::string_view text);

}  // namespace news::text
