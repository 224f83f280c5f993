#pragma once

#include <span>
#include <vector>

#include "searcher/diff/subsequence.hpp"
#include "searcher/diff/text.hpp"
#include "searcher/diff/word_changes.hpp"

namespace news::diff {

/// Two versions of one text and the words in which they differ, in reading order; what was cut or
/// is new has no words on one side.
struct Compared {
  const Text* before = nullptr;
  const Text* after = nullptr;
  std::span<const Swap> swaps{};
};

struct ComparedTexts {
  Compared headline{};
  Compared body{};
};

/// Numbers that are gone (they stand nowhere in the later version), new (nowhere in the earlier),
/// or put for others: those of a short change that has as many of them on both sides. English
/// number words up to fifty count, too.
[[nodiscard]] std::vector<Fact> changed_numbers(const ComparedTexts& texts);

/// The same of names, of which the other version lacks a word. Those of bodies only: headlines in
/// capitals have no names.
[[nodiscard]] std::vector<Fact> changed_names(const ComparedTexts& texts, Vocabulary& vocabulary);

/// Quotations that the other version does not have word for word (the case of the first letter
/// aside). Those that are alike are paired, as paragraphs are.
[[nodiscard]] std::vector<Fact> changed_quotes(const ComparedTexts& texts, Vocabulary& vocabulary,
                                               Effort& effort);

}  // namespace news::diff
