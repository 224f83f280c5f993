#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/schema/fields.hpp"
#include "searcher/results/passage.hpp"
#include "searcher/retrieve/spans.hpp"

namespace news::retrieve {

/// Words that match by where they stand in one article.
struct PlacedTerm {
  Spans spans{};  ///< By first and then last position.
  double weight = 0;
  bool marked = true;  ///< False: see Match::marked.
};

/// What a text's words are compared with: stems for words in any form, forms for words as typed;
/// the weight is the word's share in the choice of passages (its inverse document frequency).
struct MarkTerms {
  std::unordered_map<std::string, double> stems{};
  std::unordered_map<std::string, double> forms{};
  /// Phrases as lists of forms: their words are marked only where they stand together.
  std::vector<std::vector<std::string>> phrases{};
  std::string language{};  ///< Of the text, ISO 639-1: the stems are those of its stemmer.
  std::vector<PlacedTerm> placed{};  ///< Of one article only.
};

/// Byte ranges of the words of `text`, a headline, that match, half-open, rising; the words of a
/// phrase are one range.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> find_matches(
    std::string_view text, const MarkTerms& terms, analysis::Analyzer& analyzer);

/// One to three readable pieces of a body, sentence-aligned, in text order, together at most
/// `chars` characters (a little more to end at a sentence). No match: the lead. An empty body gives
/// none. chars: whole_body for all of it as one passage. Source: ranking notes in docs/decisions;
/// position is a strong prior in news.
[[nodiscard]] std::vector<Passage> pick_passages(std::string_view body, const MarkTerms& terms,
                                                 std::size_t chars, analysis::Analyzer& analyzer);

}  // namespace news::retrieve
