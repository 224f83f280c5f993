#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/schema/record.hpp"
#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// A word that sets some articles apart.
struct SignificantWord {
  std::string form{};  ///< As these articles write it mostly, folded.
  std::string stem{};
  double weight = 0;         ///< Of the heaviest word 1.
  std::size_t articles = 0;  ///< That have it, in the whole index.
};

/// An article, and how much its words count beside those of others.
struct Sample {
  const schema::Record* article = nullptr;
  double share = 1;
};

/// Which words to give.
struct SignificantWish {
  std::size_t most = 30;
  std::size_t least_articles = 2;  ///< In the whole index: other words find nothing else.
  std::size_t least_samples = 1;   ///< That must have the word.
  double frequency_power = 0.5;    ///< A word's share in the samples counts by this power.
  std::vector<std::string> without_stems{};
};

/// The heaviest words of some articles, falling; equal ones by their stem. A word weighs its share
/// in the samples (headlines twice) times its inverse document frequency. Stop words and single
/// letters are left out; Chinese and the like is read by pairs of characters. Of each text the
/// first 64 KiB count.
[[nodiscard]] std::vector<SignificantWord> significant_words(std::span<const Sample> samples,
                                                             const SignificantWish& wish,
                                                             Vocabulary& words);

/// Articles with any of the words, each weighing what it would in a query times its own weight and
/// `scale`.
[[nodiscard]] Lowered any_weighted(std::span<const SignificantWord> words, double scale);

}  // namespace news::retrieve
