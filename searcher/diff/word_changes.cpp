#include "searcher/diff/word_changes.hpp"

#include <algorithm>

namespace news::diff {
namespace {

constexpr std::uint32_t sign_weight = 1;
constexpr std::uint32_t word_weight = 4;

std::vector<std::uint32_t> keys_of(std::span<const Word> words) {
  std::vector<std::uint32_t> keys;
  for (const auto& word : words) keys.push_back(word.key);
  return keys;
}

std::vector<std::uint32_t> weights_of(std::span<const Word> words) {
  std::vector<std::uint32_t> weights;
  for (const auto& word : words)
    weights.push_back(word.form == Form::sign ? sign_weight : word_weight);
  return weights;
}

std::vector<Swap> swaps_between(const Matches& matches, const Range& before, const Range& after) {
  std::vector<Swap> swaps;
  Swap open{{before.start, before.start}, {after.start, after.start}};
  const auto close = [&](std::size_t before_at, std::size_t after_at) {
    open.before.end = before_at;
    open.after.end = after_at;
    if (!open.before.empty() || !open.after.empty()) swaps.push_back(open);
    open = {{before_at + 1, before_at + 1}, {after_at + 1, after_at + 1}};
  };
  for (const auto& [one, other] : matches) close(before.start + one, after.start + other);
  close(before.end, after.end);
  return swaps;
}

/// How much of a text, in the weights of its words.
std::size_t size_of(std::span<const Word> words) {
  std::size_t size = 0;
  for (const auto& word : words) size += word.form == Form::sign ? sign_weight : word_weight;
  return size;
}

/// Joins changes with less between them than on either side, until there are none.
std::vector<Swap> joined(const std::vector<Swap>& swaps, const Text& before, const Text& after) {
  const auto size = [&](const Swap& swap) {
    return std::max(size_of(before.in(swap.before)), size_of(after.in(swap.after)));
  };
  struct Sized {
    Swap swap{};
    std::size_t size = 0;
  };
  std::vector<Sized> kept;
  for (const auto& swap : swaps) {
    Sized next{swap, size(swap)};
    while (!kept.empty()) {
      auto& last = kept.back();
      const auto between = size_of(before.in(Range{last.swap.before.end, next.swap.before.start}));
      if (between >= last.size || between >= next.size) break;
      next.swap = {{last.swap.before.start, next.swap.before.end},
                   {last.swap.after.start, next.swap.after.end}};
      next.size += last.size + between;
      kept.pop_back();
    }
    kept.push_back(next);
  }
  std::vector<Swap> result;
  for (const auto& each : kept) result.push_back(each.swap);
  return result;
}

}  // namespace

std::vector<Swap> word_changes(const Text& before, const Range& before_words, const Text& after,
                               const Range& after_words, Effort& effort) {
  const auto one = before.in(before_words);
  const auto other = after.in(after_words);
  const auto matches = common_subsequence(keys_of(one), keys_of(other), weights_of(one), effort);
  return joined(swaps_between(matches, before_words, after_words), before, after);
}

}  // namespace news::diff
