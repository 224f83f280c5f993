#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "searcher/retrieve/passages.hpp"

namespace news::retrieve {

/// One place where a text meets a query: a word, or a whole phrase.
struct Match {
  std::size_t start = 0;  ///< Byte range in the text, half-open.
  std::size_t end = 0;
  std::size_t term = 0;  ///< Which term: an index into Matches::weights.
  /// False for a whole proximity, from its first word to its last: a passage that holds it shows
  /// why the article matches, but only its words, which are matches too, are marked.
  bool marked = true;
};

struct Matches {
  std::vector<Match> found{};     ///< By their start, then end; they may overlap.
  std::vector<double> weights{};  ///< Of the terms that were found.
};

/// Where the words of `text` match, told word by word by the analyzer. Linear in the text.
///
/// first: the position of its first word (schema::position).
[[nodiscard]] Matches match(std::string_view text, const MarkTerms& terms,
                            analysis::Analyzer& analyzer, std::uint32_t first);

}  // namespace news::retrieve
