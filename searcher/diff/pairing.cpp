#include "searcher/diff/pairing.hpp"

#include <algorithm>
#include <map>

namespace news::diff {
namespace {

/// Paragraphs with half of their words in common, by weight, are versions of one.
constexpr double least_alike = 0.4;
/// Far longer or shorter ones, too, where so much of the smaller stands in the other: its
/// neighbours were joined to it.
constexpr double least_part = 0.8;
/// What has so much of itself in the other side of a pair was joined to it or broken off.
constexpr double least_inside = 0.6;
/// Past so many less one that were rewritten.
constexpr std::size_t most_gap = 3;

using Keys = std::vector<std::uint32_t>;

/// Numbers paragraphs: equal ones, word for word, have equal numbers.
class Numbers {
 public:
  Keys of(const Text& text) {
    Keys keys;
    for (const auto& paragraph : text.paragraphs) {
      Keys words;
      for (const auto& word : text.in(paragraph.words)) words.push_back(word.key);
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      keys.push_back(numbers_.try_emplace(std::move(words), next).first->second);
    }
    return keys;
  }

 private:
  std::map<Keys, std::uint32_t> numbers_{};
};

/// Which paragraphs have no counterpart yet.
struct Unpaired {
  std::vector<bool> before{};
  std::vector<bool> after{};

  void take(const Matches& matches) {
    for (const auto& [one, other] : matches) before[one] = after[other] = false;
  }
  static std::vector<std::size_t> places(const std::vector<bool>& side) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < side.size(); ++at)
      if (side[at]) places.push_back(at);
    return places;
  }
};

/// Equal ones that the common subsequence left out, the first with the first.
Matches equal_elsewhere(const Keys& before, const Keys& after, const Unpaired& unpaired) {
  std::map<std::uint32_t, std::vector<std::size_t>> waiting;
  const auto places = Unpaired::places(unpaired.after);
  for (auto at = places.rbegin(); at != places.rend(); ++at) waiting[after[*at]].push_back(*at);
  Matches matches;
  for (const auto at : Unpaired::places(unpaired.before)) {
    const auto found = waiting.find(before[at]);
    if (found == waiting.end() || found->second.empty()) continue;
    matches.emplace_back(at, found->second.back());
    found->second.pop_back();
  }
  return matches;
}

std::vector<Bag> bags_at(const Text& text, const std::vector<std::size_t>& places) {
  std::vector<Bag> bags;
  for (const auto at : places) bags.push_back(bag_of(text.in(text.paragraphs[at].words)));
  return bags;
}

Matches edited(const Text& before, const Text& after, const Unpaired& unpaired,
               const Weights& weights, Alike measure, double least, Effort& effort) {
  const auto one = Unpaired::places(unpaired.before);
  const auto other = Unpaired::places(unpaired.after);
  auto pairs =
      similar_pairs(bags_at(before, one), bags_at(after, other), weights, measure, least, effort);
  for (auto& [first, second] : pairs) {
    first = one[first];
    second = other[second];
  }
  return pairs;
}

Range words_of(const Text& text, const Range& paragraphs) {
  return {text.paragraphs[paragraphs.start].words.start,
          text.paragraphs[paragraphs.end - 1].words.end};
}

/// Adds to groups the unpaired paragraphs beside them that stand in their other side: `own` is the
/// side of those, `other` that other side.
class Joiner {
 public:
  Joiner(const Text& own, const Text& other, Range Group::*side, Range Group::*other_side,
         const Weights& weights, Effort& effort)
      : own_{own},
        other_{other},
        side_{side},
        other_side_{other_side},
        weights_{weights},
        effort_{effort} {}

  void join(std::vector<Group>& groups, std::vector<bool>& unpaired) {
    std::vector<Group*> of(unpaired.size(), nullptr);
    for (auto& group : groups)
      for (auto at = (group.*side_).start; at < (group.*side_).end; ++at) of[at] = &group;
    for (std::size_t at = 1; at < of.size(); ++at)
      for (std::size_t gap = 1; gap <= std::min(at, most_gap); ++gap)
        if (try_join(of, unpaired, at, at - gap)) break;
    for (std::size_t at = of.size(); at-- > 0;)
      for (std::size_t gap = 1; gap <= std::min(of.size() - 1 - at, most_gap); ++gap)
        if (try_join(of, unpaired, at, at + gap)) break;
  }

 private:
  /// Joins one to the group of another; nearer ones that it leaves out, and are in no group, too.
  /// True where there is no use in looking further.
  bool try_join(std::vector<Group*>& of, std::vector<bool>& unpaired, std::size_t at,
                std::size_t other) {
    if (!unpaired[at]) return true;
    auto* const group = of[other];
    if (group == nullptr) return false;
    if (!stands_in(at, *group)) return true;
    auto& range = group->*side_;
    range = {std::min(range.start, at), std::max(range.end, at + 1)};
    for (auto each = std::min(at, other); each <= std::max(at, other); ++each) {
      of[each] = group;
      unpaired[each] = false;
    }
    return true;
  }

  [[nodiscard]] bool stands_in(std::size_t at, const Group& group) {
    const auto there = words_of(other_, group.*other_side_);
    const auto here = words_of(own_, group.*side_);
    if (!effort_.spend(20 * (there.size() + here.size()))) return false;
    const auto left = without(bag_of(other_.in(there)), bag_of(own_.in(here)));
    const auto bag = bag_of(own_.in(own_.paragraphs[at].words));
    const auto whole = weight(bag, weights_);
    return whole > 0 && shared(bag, left, weights_) >= least_inside * whole;
  }

  const Text& own_;
  const Text& other_;
  Range Group::*side_;
  Range Group::*other_side_;
  const Weights& weights_;
  Effort& effort_;
};

void mark_moved(std::vector<Group>& groups, const Text& before, const Text& after) {
  std::ranges::sort(groups, {}, [](const Group& group) { return group.before.start; });
  std::vector<std::size_t> places;
  std::vector<std::size_t> sizes;
  for (const auto& group : groups) {
    places.push_back(group.after.start);
    sizes.push_back(words_of(before, group.before).size() + words_of(after, group.after).size());
  }
  for (auto& group : groups) group.moved = true;
  for (const auto at : heaviest_rising(places, sizes)) groups[at].moved = false;
}

}  // namespace

std::vector<Group> pair_paragraphs(const Text& before, const Text& after, const Weights& weights,
                                   Effort& effort) {
  Numbers numbers;
  const auto one = numbers.of(before);
  const auto other = numbers.of(after);
  std::vector<std::uint32_t> sizes;
  for (const auto& each : before.paragraphs)
    sizes.push_back(static_cast<std::uint32_t>(each.words.size()));

  Unpaired unpaired{std::vector<bool>(one.size(), true), std::vector<bool>(other.size(), true)};
  std::vector<Group> groups;
  const auto take = [&](const Matches& matches) {
    unpaired.take(matches);
    for (const auto& [first, second] : matches)
      groups.push_back({{first, first + 1}, {second, second + 1}});
  };
  take(common_subsequence(one, other, sizes, effort));
  take(equal_elsewhere(one, other, unpaired));
  take(edited(before, after, unpaired, weights, Alike::both, least_alike, effort));
  take(edited(before, after, unpaired, weights, Alike::smaller, least_part, effort));
  Joiner{before, after, &Group::before, &Group::after, weights, effort}.join(groups,
                                                                             unpaired.before);
  Joiner{after, before, &Group::after, &Group::before, weights, effort}.join(groups,
                                                                             unpaired.after);
  mark_moved(groups, before, after);
  return groups;
}

}  // namespace news::diff
