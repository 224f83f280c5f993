#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/diff/words.hpp"

namespace news::diff {

struct Paragraph {
  Range bytes{};  ///< From its first word to its last.
  Range words{};  ///< Places in Text::words.
};

/// A text as it is compared.
struct Text {
  std::string_view whole{};
  std::vector<Word> words{};
  std::vector<Paragraph> paragraphs{};

  [[nodiscard]] std::span<const Word> in(const Range& places) const {
    return std::span{words}.subspan(places.start, places.size());
  }
};

/// Paragraphs are parted by blank lines; where there are none, by line breaks behind a sentence.
[[nodiscard]] Text read_text(std::string_view whole, Vocabulary& vocabulary);

/// The same with everything in one paragraph: a headline.
[[nodiscard]] Text read_line(std::string_view whole, Vocabulary& vocabulary);

}  // namespace news::diff
