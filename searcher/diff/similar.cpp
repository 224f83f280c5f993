#include "searcher/diff/similar.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace news::diff {
namespace {

constexpr std::size_t most_holders = 40;
constexpr std::size_t candidate_steps = 100;  // to find, keep and sort one
/// Less than four rare words stand in many a text by chance.
constexpr double least_small = 4;

using Places = std::vector<std::size_t>;

std::unordered_map<std::uint32_t, Places> holders_of(std::span<const Bag> bags) {
  std::unordered_map<std::uint32_t, Places> holders;
  for (std::size_t at = 0; at < bags.size(); ++at)
    for (const auto& [key, count] : bags[at])
      if (auto& places = holders[key]; places.size() <= most_holders) places.push_back(at);
  return holders;
}

struct Candidate {
  double alike = 0;
  std::size_t before = 0;
  std::size_t after = 0;

  /// The most alike first, then by place, the same from either side.
  [[nodiscard]] auto order() const {
    const auto apart = before < after ? after - before : before - after;
    return std::tuple{-alike, apart, before + after, before};
  }
};

double share(double both, double one, double other, Alike measure) {
  if (measure == Alike::both) return 2 * both / (one + other);
  const auto smaller = std::min(one, other);
  return smaller < least_small ? 0 : both / smaller;
}

/// Those that share a rare word with the text.
Places candidates_of(const Bag& bag, const std::unordered_map<std::uint32_t, Places>& holders) {
  Places places;
  for (const auto& [key, count] : bag) {
    const auto found = holders.find(key);
    if (found == holders.end() || found->second.size() > most_holders) continue;
    places.insert(places.end(), found->second.begin(), found->second.end());
  }
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

Bag bag_of(std::span<const Word> words) {
  std::vector<std::uint32_t> keys;
  for (const auto& word : words)
    if (word.form != Form::sign) keys.push_back(word.key);
  std::ranges::sort(keys);
  Bag bag;
  for (const auto key : keys) {
    if (bag.empty() || bag.back().first != key) bag.emplace_back(key, 0);
    ++bag.back().second;
  }
  return bag;
}

Weights weights_of(std::span<const Word> before, std::span<const Word> after, std::size_t keys) {
  std::vector<std::size_t> in_before(keys);
  std::vector<std::size_t> in_after(keys);
  for (const auto& word : before) ++in_before[word.key];
  for (const auto& word : after) ++in_after[word.key];
  Weights weights(keys, 1.0);
  for (std::size_t key = 0; key < keys; ++key)
    if (const auto most = std::max(in_before[key], in_after[key]); most > 1)
      weights[key] = 1.0 / static_cast<double>(most);
  return weights;
}

double weight(const Bag& bag, const Weights& weights) {
  double sum = 0;
  for (const auto& [key, count] : bag) sum += weights[key] * count;
  return sum;
}

double shared(const Bag& one, const Bag& other, const Weights& weights) {
  double sum = 0;
  auto there = other.begin();
  for (const auto& [key, count] : one) {
    while (there != other.end() && there->first < key) ++there;
    if (there == other.end()) break;
    if (there->first == key) sum += weights[key] * std::min(count, there->second);
  }
  return sum;
}

Bag without(const Bag& bag, const Bag& other) {
  Bag left;
  auto there = other.begin();
  for (const auto& [key, count] : bag) {
    while (there != other.end() && there->first < key) ++there;
    const auto taken = there != other.end() && there->first == key ? there->second : 0;
    if (count > taken) left.emplace_back(key, count - taken);
  }
  return left;
}

Matches similar_pairs(std::span<const Bag> before, std::span<const Bag> after,
                      const Weights& weights, Alike measure, double least, Effort& effort) {
  const auto holders = holders_of(before);
  std::vector<double> before_weights;
  for (const auto& bag : before) before_weights.push_back(weight(bag, weights));
  std::vector<Candidate> candidates;
  for (std::size_t at = 0; at < after.size(); ++at) {
    const auto own = weight(after[at], weights);
    for (const auto other : candidates_of(after[at], holders)) {
      if (!effort.spend(candidate_steps + after[at].size() + before[other].size())) break;
      const auto both = shared(before[other], after[at], weights);
      const auto alike = share(both, before_weights[other], own, measure);
      if (alike >= least) candidates.push_back({alike, other, at});
    }
  }
  std::ranges::sort(candidates, {}, &Candidate::order);
  std::vector<bool> before_taken(before.size());
  std::vector<bool> after_taken(after.size());
  Matches pairs;
  for (const auto& each : candidates) {
    if (before_taken[each.before] || after_taken[each.after]) continue;
    before_taken[each.before] = after_taken[each.after] = true;
    pairs.emplace_back(each.before, each.after);
  }
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace news::diff
