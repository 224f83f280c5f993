#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "searcher/diff/subsequence.hpp"
#include "searcher/diff/words.hpp"

namespace news::diff {

/// How often each word stands in a text, by key, rising; signs are left out.
using Bag = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

[[nodiscard]] Bag bag_of(std::span<const Word> words);

/// What a word weighs, by key: 1 where it stands at most once in either version, less the more
/// often. So what all paragraphs share counts for little, in any language.
using Weights = std::vector<double>;

[[nodiscard]] Weights weights_of(std::span<const Word> before, std::span<const Word> after,
                                 std::size_t keys);

[[nodiscard]] double weight(const Bag& bag, const Weights& weights);

/// The weight of what two bags share.
[[nodiscard]] double shared(const Bag& one, const Bag& other, const Weights& weights);

/// What is left of a bag when another is taken out of it.
[[nodiscard]] Bag without(const Bag& bag, const Bag& other);

/// What the weight that two texts share is a share of.
enum class Alike : std::uint8_t {
  both,    ///< Of their mean: Dice's coefficient.
  smaller  ///< Of the smaller one, where that weighs 4 at least: the overlap coefficient.
};

/// Texts that are versions of each other: those of which what they share is at least `least`, the
/// most alike first, each in one pair at most; of equally alike ones those at nearer places. Rising
/// in the first.
///
/// A pair is looked at where the two share a word that at most 40 texts of the other side have.
[[nodiscard]] Matches similar_pairs(std::span<const Bag> before, std::span<const Bag> after,
                                    const Weights& weights, Alike measure, double least,
                                    Effort& effort);

}  // namespace news::diff
