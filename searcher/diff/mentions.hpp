#pragma once

#include <set>
#include <string>
#include <vector>

#include "searcher/diff/text.hpp"

namespace news::diff {

/// Places in Text::words of each name or quotation, rising.
using Mentions = std::vector<Range>;

/// The words of both versions, by which a name at the start of a sentence is known.
struct KnownWords {
  std::set<std::uint32_t> capitals{};  ///< Keys of words with a capital inside a sentence.
  std::set<std::string> small{};       ///< Words without one.
};

/// Adds those of a text.
void add_words(const Text& text, KnownWords& known);

/// Runs of words with capitals ("Anna Berg", "Bank of England", "Mr. Smith-Jones"). The first word
/// of a sentence counts where it has a capital elsewhere, or where another one with a capital
/// follows, it is not short, and stands nowhere without ("Moody's Corp", but not "The Senate"). In
/// German, where all nouns have capitals, these are the nouns.
[[nodiscard]] Mentions names_in(const Text& text, const KnownWords& known);

/// What stands in quotation marks, without the marks and the comma or stop at its end: "…", “…”,
/// „…“, «…», 「…」, and ‘…’, ‹…›. A quotation that is not closed ends with its paragraph.
[[nodiscard]] Mentions quotes_in(const Text& text);

}  // namespace news::diff
