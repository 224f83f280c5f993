#include "searcher/retrieve/window.hpp"

#include <algorithm>

namespace news::retrieve {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The byte offset `chars` characters after `from`, or `limit`.
std::size_t forward(std::string_view text, std::size_t from, std::size_t limit, std::size_t chars) {
  while (from < limit && chars > 0) {
    do ++from;
    while (from < limit && continues(text[from]));
    --chars;
  }
  return from;
}

/// The byte offset `chars` characters before `from`, or `limit`.
std::size_t backward(std::string_view text, std::size_t from, std::size_t limit,
                     std::size_t chars) {
  while (from > limit && chars > 0) {
    do --from;
    while (from > limit && continues(text[from]));
    --chars;
  }
  return from;
}

/// The stretch of matches, from the start of one to the end of another, that weighs most and spans
/// at most so many characters. Each term counts once. Two fingers over the matches: linear.
Range heaviest(std::string_view text, std::span<const Match> matches,
               const std::vector<double>& gains, std::size_t chars) {
  Range best{matches.front().start, matches.front().end};
  double best_weight = -1;
  double weight = 0;
  std::vector<std::size_t> inside(gains.size(), 0);
  std::size_t first = 0;
  auto counted_from = matches.front().start;
  auto counted_to = counted_from;
  std::size_t span = 0;  // characters from counted_from to counted_to
  for (const auto& match : matches) {
    if (match.end > counted_to) {
      span += count_characters(text.substr(counted_to, match.end - counted_to));
      counted_to = match.end;
    }
    if (inside[match.term]++ == 0) weight += gains[match.term];
    while (span > chars && &matches[first] != &match) {
      if (--inside[matches[first].term] == 0) weight -= gains[matches[first].term];
      const auto next = matches[++first].start;
      span -= count_characters(text.substr(counted_from, next - counted_from));
      counted_from = next;
    }
    if (weight > best_weight + 1e-9) {
      best_weight = weight;
      best = {counted_from, counted_to};
    }
  }
  return best;
}

/// Moves the cuts inwards to the spaces between words, but never into `core`. Scripts without
/// spaces are cut between any two characters.
Range at_words(std::string_view text, Range cut, Range sentence, Range core) {
  if (cut.start > sentence.start && !is_space(text[cut.start - 1])) {
    auto start = cut.start;
    while (start < core.start && !is_space(text[start])) ++start;
    if (start < core.start)
      cut.start = start;
    else if (is_ascii(text[cut.start]))
      cut.start = core.start;
  }
  while (cut.start < core.start && is_space(text[cut.start])) ++cut.start;
  if (cut.end < sentence.end && !is_space(text[cut.end])) {
    auto end = cut.end;
    while (end > core.end && !is_space(text[end - 1])) --end;
    if (end > core.end)
      cut.end = end;
    else if (is_ascii(text[cut.end]) && core.end > core.start)
      cut.end = core.end;
  }
  while (cut.end > core.end && is_space(text[cut.end - 1])) --cut.end;
  return cut;
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

Range window(std::string_view text, Range sentence, std::span<const Match> matches,
             const std::vector<double>& gains, std::size_t chars) {
  Range core{sentence.start, sentence.start};
  if (!matches.empty()) core = heaviest(text, matches, gains, chars);
  core.end = std::min(core.end, forward(text, core.start, sentence.end, chars));

  const auto used = count_characters(text.substr(core.start, core.end - core.start));
  const auto spare = chars - std::min(chars, used);
  Range cut{backward(text, core.start, sentence.start, spare), core.end};
  // The sentence's own beginning reads best; else what is spare goes to both sides.
  if (cut.start > sentence.start) cut.start = forward(text, cut.start, core.start, spare / 2);
  const auto before = count_characters(text.substr(cut.start, core.start - cut.start));
  cut.end = forward(text, core.end, sentence.end, spare - before);
  const auto after = count_characters(text.substr(core.end, cut.end - core.end));
  cut.start = backward(text, cut.start, sentence.start, spare - before - after);
  return at_words(text, cut, sentence, core);
}

}  // namespace news::retrieve
