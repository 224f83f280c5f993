#include "indexer/clean/surroundings.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/sentences.hpp"

namespace news::clean {
namespace {

constexpr auto rules_of_boxes =
    std::to_array<std::string_view>({"newsletter box", "sign-in box", "subscription box",
                                     "video box", "cookie notice", "comments", "box"});

constexpr auto words_to_readers =
    std::to_array<std::string_view>({"you", "your", "please", "our", "us", "we", "we've", "my"});

/// A part of a box beyond doubt.
bool is_box(const Segment& segment) {
  return std::find(rules_of_boxes.begin(), rules_of_boxes.end(), segment.rule) !=
         rules_of_boxes.end();
}

bool speaks_to_reader(std::string_view sentence) {
  bool speaks = false;
  each_word(sentence, [&](std::string_view word) {
    while (!word.empty() && !is_letter(class_before(word, word.size()))) word.remove_suffix(1);
    speaks = std::any_of(words_to_readers.begin(), words_to_readers.end(),
                         [word](std::string_view each) { return equal_ignoring_case(each, word); });
    return !speaks;
  });
  return speaks;
}

/// In the words of boxes, to the reader, and short.
bool sounds_like_box(std::string_view text, const Segment& segment) {
  constexpr std::size_t longest_bytes = 240;
  const auto inside = text_of(text, segment);
  return segment.hinted && inside.size() <= longest_bytes && speaks_to_reader(inside) &&
         inside.find("\xE2\x80\x9C") == std::string_view::npos;
}

bool is_short_heading(std::string_view text, const Segment& segment) {
  constexpr std::size_t most_words = 6;
  const auto inside = text_of(text, segment);
  return inside.size() <= 60 && count_words(inside) <= most_words && !ends_with_stop(inside);
}

bool is_story(std::string_view text, const Segment& segment) {
  return segment.kept() && !sounds_like_box(text, segment) && segment.long_sentence;
}

bool is_statement_in(std::string_view text, const Segment& segment, std::size_t fewest_words) {
  return segment.kept() && !sounds_like_box(text, segment) &&
         has_long_sentence(text_of(text, segment), fewest_words);
}

/// A headline of another story: a line of some words without a final stop.
bool is_headline_like(std::string_view text, const Segment& segment) {
  constexpr std::size_t fewest_words = 4;
  constexpr std::size_t most_words = 25;
  if (!segment.kept() || !segment.starts_line || !segment.ends_line) return false;
  const auto words = count_words(text_of(text, segment));
  return words >= fewest_words && words <= most_words && !ends_with_stop(text_of(text, segment));
}

std::string below(std::string_view text, const Segment& heading) {
  constexpr std::size_t longest_bytes = 40;
  const auto words = text_of(text, heading);
  return fmt::format("below \"{}\"",
                     words.substr(0, text::character_boundary(words, longest_bytes)));
}

/// "More from Florida:Officials say ..." is an entry of a list itself, and heads none.
bool heads_list(std::string_view heading) {
  const auto colon = heading.find(':');
  return colon == heading.npos || trimmed(heading.substr(colon + 1)).empty();
}

void take_list_below(std::string_view text, std::vector<Segment>& segments, std::size_t heading) {
  constexpr std::size_t most_headlines = 8;
  const auto last = std::min(segments.size(), heading + 1 + most_headlines);
  for (auto i = heading + 1; i < last && is_headline_like(text, segments[i]); ++i)
    segments[i].take_out("list of other stories", below(text, segments[heading]));
}

}  // namespace

void take_boxes_out(std::string_view text, std::vector<Segment>& segments) {
  const auto spread = [text](Segment& segment, const Segment& neighbour) {
    if (segment.kept() && is_box(neighbour) && sounds_like_box(text, segment))
      segment.take_out("box", fmt::format("speaks to the reader beside a {}", neighbour.rule));
  };
  for (std::size_t i = 1; i < segments.size(); ++i) spread(segments[i], segments[i - 1]);
  for (auto i = segments.size(); i-- > 1;) spread(segments[i - 1], segments[i]);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    auto& segment = segments[i];
    if (!segment.kept() || !is_short_heading(text, segment)) continue;
    const bool after = i > 0 && is_box(segments[i - 1]);
    const bool before = i + 1 < segments.size() && is_box(segments[i + 1]);
    const bool glued = !(segment.starts_line && segment.ends_line);
    const bool after_furniture = i > 0 && !segments[i - 1].kept();
    if (before && (after || (glued && (after_furniture || segment.starts_line))))
      segment.take_out("box", "a heading between parts of a box");
  }
}

void take_lists_out(std::string_view text, std::vector<Segment>& segments) {
  constexpr std::size_t fewest_story_segments = 2;
  constexpr std::size_t fewest_story_bytes = 400;
  // Behind a heading a short statement is enough to say that the story goes on.
  constexpr std::size_t fewest_words_behind = 6;
  std::vector<bool> story(segments.size());
  std::size_t after_story = 0;
  bool behind_heading = false;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool list = segments[i].heads_tail && !ends_with_stop(text_of(text, segments[i]));
    story[i] = !list && is_story(text, segments[i]);
    const bool goes_on = story[i] || (behind_heading && !list &&
                                      is_statement_in(text, segments[i], fewest_words_behind));
    if (goes_on) after_story = i + 1;
    behind_heading |= segments[i].heads_tail;
  }
  std::size_t stories = 0;
  std::size_t bytes = 0;
  bool in_tail = false;
  std::string why;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    stories += story[i];
    bytes += story[i] ? segments[i].end - segments[i].start : 0;
    const bool enough = stories >= fewest_story_segments || bytes >= fewest_story_bytes;
    if (!in_tail && segments[i].heads_tail && i >= after_story && enough) {
      in_tail = true;
      why = below(text, segments[i]);
    }
    if (in_tail && segments[i].kept()) segments[i].take_out("tail", why);
    if (segments[i].heads_tail && !in_tail && !segments[i].kept() &&
        heads_list(text_of(text, segments[i])))
      take_list_below(text, segments, i);
  }
}

void take_copies_out(std::string_view text, std::vector<Segment>& segments) {
  constexpr std::size_t fewest_words = 8;
  std::unordered_map<std::string_view, const Segment*> seen;
  for (auto& segment : segments) {
    if (!segment.kept() || !segment.starts_line || !segment.ends_line) continue;
    const auto line = text_of(text, segment);
    if (count_words(line) < fewest_words || !is_statement(line)) continue;
    const auto [first, fresh] = seen.try_emplace(line, &segment);
    if (!fresh) segment.take_out("repeated paragraph", copy_of(*first->second));
  }
}

}  // namespace news::clean
