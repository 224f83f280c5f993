#pragma once

#include <vector>

#include "searcher/diff/subsequence.hpp"
#include "searcher/diff/text.hpp"

namespace news::diff {

/// Words of one text put in the place of words of another: places in Text::words.
struct Swap {
  Range before{};
  Range after{};
};

/// What to take out of the words at `before_words` and put in to get those at `after_words`: the
/// common subsequence, words weighing more than signs. Words kept between two changes that are
/// both longer than they are count as changed (the semantic clean-up of Neil Fraser's
/// diff-match-patch): "the" alone in new text is no anchor for a reader.
[[nodiscard]] std::vector<Swap> word_changes(const Text& before, const Range& before_words,
                                             const Text& after, const Range& after_words,
                                             Effort& effort);

}  // namespace news::diff
