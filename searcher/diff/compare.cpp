#include <algorithm>

#include "searcher/diff/difference.hpp"
#include "searcher/diff/facts.hpp"
#include "searcher/diff/pairing.hpp"
#include "searcher/diff/word_changes.hpp"

namespace news::diff {
namespace {

/// Byte ranges of words; where there are none, the end of the word before them.
Range bytes_of(const Text& text, const Range& words) {
  if (!words.empty())
    return {text.words[words.start].bytes.start, text.words[words.end - 1].bytes.end};
  const auto at = words.start == 0 ? 0 : text.words[words.start - 1].bytes.end;
  return {at, at};
}

/// What stands before the first word of a paragraph is no end of the one before it.
Range within(const Range& paragraph, const Range& bytes) {
  return {std::max(bytes.start, paragraph.start), std::max(bytes.end, paragraph.start)};
}

Range words_of(const Text& text, const Range& paragraphs) {
  if (!paragraphs.empty())
    return {text.paragraphs[paragraphs.start].words.start,
            text.paragraphs[paragraphs.end - 1].words.end};
  const auto at = paragraphs.start == 0 ? 0 : text.paragraphs[paragraphs.start - 1].words.end;
  return {at, at};
}

/// Two texts, always compared from the same side, so that ties fall alike both ways.
class Comparison {
 public:
  Comparison(const Text& before, const Text& after, Effort& effort)
      : before_{before}, after_{after}, effort_{effort}, turned_{after.whole < before.whole} {}

  [[nodiscard]] std::vector<Group> groups(const Weights& weights) {
    if (!turned_) return pair_paragraphs(before_, after_, weights, effort_);
    auto groups = pair_paragraphs(after_, before_, weights, effort_);
    for (auto& group : groups) std::swap(group.before, group.after);
    return groups;
  }

  /// Paragraphs that correspond, or stand alone, with the words in which they differ.
  [[nodiscard]] Pair pair(const Range& before, const Range& after, bool moved) {
    const auto before_words = words_of(before_, before);
    const auto after_words = words_of(after_, after);
    Pair pair{.before_paragraphs = before,
              .after_paragraphs = after,
              .before = bytes_of(before_, before_words),
              .after = bytes_of(after_, after_words)};
    if (before.empty() || after.empty()) {
      pair.kind = after.empty() ? Kind::cut : Kind::added;
      swaps_.push_back({before_words, after_words});
      return pair;
    }
    const auto changes = turned_changes(before_words, after_words);
    for (const auto& swap : changes) {
      pair.changes.push_back({within(pair.before, bytes_of(before_, swap.before)),
                              within(pair.after, bytes_of(after_, swap.after))});
      swaps_.push_back(swap);
    }
    if (moved)
      pair.kind = changes.empty() ? Kind::moved : Kind::moved_edited;
    else
      pair.kind = changes.empty() ? Kind::same : Kind::edited;
    return pair;
  }

  [[nodiscard]] Compared compared() const { return {&before_, &after_, swaps_}; }

 private:
  [[nodiscard]] std::vector<Swap> turned_changes(const Range& before, const Range& after) {
    if (!turned_) return word_changes(before_, before, after_, after, effort_);
    auto changes = word_changes(after_, after, before_, before, effort_);
    for (auto& swap : changes) std::swap(swap.before, swap.after);
    return changes;
  }

  const Text& before_;
  const Text& after_;
  Effort& effort_;
  bool turned_;
  std::vector<Swap> swaps_{};
};

constexpr auto nowhere = static_cast<std::size_t>(-1);

/// By paragraph, the group that it belongs to, or nowhere.
std::vector<std::size_t> group_of(const std::vector<Group>& groups, Range Group::*side,
                                  std::size_t paragraphs) {
  std::vector<std::size_t> of(paragraphs, nowhere);
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (auto at = (groups[group].*side).start; at < (groups[group].*side).end; ++at)
      of[at] = group;
  return of;
}

/// The later version's order. What was cut stands behind the paragraph that it followed.
class Reading {
 public:
  Reading(const std::vector<Group>& groups, std::size_t before, std::size_t after)
      : groups_{groups},
        before_{group_of(groups, &Group::before, before)},
        after_{group_of(groups, &Group::after, after)} {}

  [[nodiscard]] std::vector<Group> in_order() {
    add_cut();
    for (; after_at_ < after_.size();) {
      const auto group = after_[after_at_];
      if (group == nowhere) {
        order_.push_back({{before_at_, before_at_}, {after_at_, after_at_ + 1}});
        ++after_at_;
        continue;
      }
      order_.push_back(groups_[group]);
      after_at_ = groups_[group].after.end;
      if (groups_[group].moved) continue;
      before_at_ = groups_[group].before.end;
      add_cut();
    }
    return std::move(order_);
  }

 private:
  /// What was cut up to the next paragraph that stayed in its place.
  void add_cut() {
    for (; before_at_ < before_.size(); ++before_at_) {
      const auto group = before_[before_at_];
      if (group == nowhere)
        order_.push_back({{before_at_, before_at_ + 1}, {after_at_, after_at_}});
      else if (!groups_[group].moved)
        return;
    }
  }

  const std::vector<Group>& groups_;
  std::vector<std::size_t> before_;
  std::vector<std::size_t> after_;
  std::size_t before_at_ = 0;
  std::size_t after_at_ = 0;
  std::vector<Group> order_{};
};

Pair headline_pair(Comparison& comparison, const Text& before, const Text& after) {
  const Range one{0, before.paragraphs.size()};
  const Range other{0, after.paragraphs.size()};
  if (one.empty() && other.empty()) return {};
  return comparison.pair(one, other, false);
}

}  // namespace

Difference compare(const Version& before, const Version& after) {
  Effort effort;
  Vocabulary vocabulary;
  const auto before_line = read_line(before.headline, vocabulary);
  const auto after_line = read_line(after.headline, vocabulary);
  const auto before_body = read_text(before.body, vocabulary);
  const auto after_body = read_text(after.body, vocabulary);

  Difference difference;
  Comparison lines{before_line, after_line, effort};
  difference.headline = headline_pair(lines, before_line, after_line);

  Comparison bodies{before_body, after_body, effort};
  const auto weights = weights_of(before_body.words, after_body.words, vocabulary.size());
  const auto groups = bodies.groups(weights);
  Reading reading{groups, before_body.paragraphs.size(), after_body.paragraphs.size()};
  for (const auto& group : reading.in_order())
    difference.paragraphs.push_back(bodies.pair(group.before, group.after, group.moved));

  const ComparedTexts texts{lines.compared(), bodies.compared()};
  difference.facts = changed_numbers(texts);
  for (auto&& more : {changed_names(texts, vocabulary), changed_quotes(texts, vocabulary, effort)})
    difference.facts.insert(difference.facts.end(), more.begin(), more.end());
  difference.coarse = effort.coarse;
  return difference;
}

}  // namespace news::diff
