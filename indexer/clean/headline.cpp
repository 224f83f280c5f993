#include "indexer/clean/headline.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/sentences.hpp"

namespace news::clean {
namespace {

constexpr std::size_t shortest_chars = 20;
constexpr std::size_t shortest_first_line_chars = 8;
constexpr std::size_t longest_chars = 160;
constexpr std::size_t longest_head_segments = 100;

bool is_whole_line(const Segment& segment) { return segment.starts_line && segment.ends_line; }

/// The same words: blanks and ASCII case do not matter.
bool same_text(std::string_view one, std::string_view other) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < one.size() && is_blank(one[i])) ++i;
    while (j < other.size() && is_blank(other[j])) ++j;
    if (i == one.size() || j == other.size()) return i == one.size() && j == other.size();
    if (lower(one[i++]) != lower(other[j++])) return false;
  }
}

/// "Floods close road" of "Floods close road - Gazette" and "Floods close road | Gazette".
std::string_view without_site(std::string_view title) {
  for (const std::string_view dash : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const auto at = title.rfind(dash);
    if (at != std::string_view::npos && at >= shortest_chars) return title.substr(0, at);
  }
  return title;
}

bool is_title(std::string_view line, std::string_view title) {
  return same_text(line, title) || same_text(line, without_site(title));
}

/// How many segments stand above the first long sentence.
std::size_t head_size(const std::vector<Segment>& segments) {
  const auto most = std::min(segments.size(), longest_head_segments);
  for (std::size_t i = 0; i < most; ++i)
    if (segments[i].kept() && segments[i].long_sentence) return i;
  return most;
}

bool could_be_headline(std::string_view line, std::size_t fewest_chars) {
  const auto chars = count_chars(line.substr(0, 4 * longest_chars + 4));
  if (chars < fewest_chars || chars > longest_chars || count_words(line) < 2) return false;
  if (line.ends_with(',') || line.ends_with(':') || line.ends_with(';')) return false;
  if (ends_with_stop(line) && line.find_last_of("?!") == std::string_view::npos) return false;
  const auto first = class_at(line, 0);
  return first == Class::upper || first == Class::digit || first == Class::open_quote ||
         first == Class::letter || line[0] == '\'' || line[0] == '$';
}

/// The first five letters of the longer words, in lower case: "sanctions" and "sanctioned" alike.
std::unordered_set<std::string> stems_of(std::string_view text) {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t longest = 5;
  std::unordered_set<std::string> stems;
  std::string stem;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? lower(text[at]) : ' ';
    if (('a' <= c && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0xC3) {
      stem += c;
      continue;
    }
    if (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0 &&
        !stem.empty() && static_cast<unsigned char>(stem.back()) >= 0x80) {
      stem += c;
      continue;
    }
    if (stem.size() >= shortest) stems.insert(stem.substr(0, longest));
    stem.clear();
  }
  return stems;
}

std::size_t shared_stems(std::string_view line, const std::unordered_set<std::string>& lead) {
  std::size_t shared = 0;
  for (const auto& stem : stems_of(line)) shared += lead.contains(stem);
  return shared;
}

/// What the story begins with, enough to know its headline by.
std::string_view lead_of(std::string_view text, const std::vector<Segment>& segments,
                         std::size_t head) {
  constexpr std::size_t longest_lead_bytes = 1000;
  if (head >= segments.size()) return {};
  return text.substr(segments[head].start, longest_lead_bytes);
}

/// The lines above the story that could be its headline.
std::vector<std::size_t> candidates(std::string_view text, const std::vector<Segment>& segments,
                                    std::size_t head) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < head; ++i)
    if (segments[i].kept() && is_whole_line(segments[i]) &&
        could_be_headline(text_of(text, segments[i]), shortest_chars))
      found.push_back(i);
  return found;
}

bool comes_again(std::string_view text, const std::vector<Segment>& segments, std::size_t i,
                 std::size_t end) {
  const auto line = text_of(text, segments[i]);
  for (auto j = i + 1; j < end; ++j)
    if (is_whole_line(segments[j]) && same_text(line, text_of(text, segments[j]))) return true;
  return false;
}

/// In order of trust: a line that comes again and shares words with the lead; one that shares
/// words; one that comes again above the story.
std::optional<Headline> confirmed(std::string_view text, const std::vector<Segment>& segments,
                                  std::size_t head) {
  constexpr std::size_t fewest_shared = 2;
  constexpr std::size_t fewest_words = 4;
  const auto lead = stems_of(lead_of(text, segments, head));
  const auto lines = candidates(text, segments, head);
  std::vector<std::size_t> sharing;
  for (const auto i : lines)
    if (shared_stems(text_of(text, segments[i]), lead) >= fewest_shared) sharing.push_back(i);
  for (const auto i : sharing)
    if (comes_again(text, segments, i, segments.size()))
      return Headline{i, true, "comes again and shares words with the lead"};
  if (!sharing.empty()) return Headline{sharing.front(), true, "shares words with the lead"};
  for (const auto i : lines)
    if (count_words(text_of(text, segments[i])) >= fewest_words &&
        comes_again(text, segments, i, head))
      return Headline{i, true, "comes again above the story"};
  return std::nullopt;
}

/// The first line, alone before a blank line and a longer paragraph.
std::optional<Headline> standing_alone(std::string_view text, const std::vector<Segment>& segments,
                                       std::size_t head) {
  std::size_t i = 0;
  while (i < head && !segments[i].kept()) ++i;
  if (i >= head || !is_whole_line(segments[i])) return std::nullopt;
  auto next = i + 1;
  while (next < segments.size() && !segments[next].kept()) ++next;
  if (next >= segments.size() || next > head || !segments[next].after_blank) return std::nullopt;
  const auto line = text_of(text, segments[i]);
  if (!could_be_headline(line, shortest_first_line_chars)) return std::nullopt;
  if (segments[next].end - segments[next].start <= line.size()) return std::nullopt;
  return Headline{i, false, "a first line that stands alone"};
}

std::optional<Headline> equal_to(std::string_view title, std::string_view text,
                                 const std::vector<Segment>& segments) {
  const auto most = std::min(segments.size(), longest_head_segments);
  for (std::size_t i = 0; i < most; ++i)
    if (is_whole_line(segments[i]) && is_title(text_of(text, segments[i]), title))
      return Headline{i, true, "the record's title"};
  return std::nullopt;
}

}  // namespace

std::optional<Headline> find_headline(std::string_view text, const std::vector<Segment>& segments,
                                      std::string_view title) {
  if (!trimmed(title).empty()) return equal_to(trimmed(title), text, segments);
  const auto head = head_size(segments);
  if (head == segments.size() || head == longest_head_segments) return std::nullopt;
  if (const auto found = confirmed(text, segments, head)) return found;
  return standing_alone(text, segments, head);
}

void take_headline_out(std::string_view text, std::vector<Segment>& segments,
                       const Headline& headline) {
  constexpr std::size_t most_words_above = 4;
  constexpr std::size_t most_words_between = 6;
  const auto head = head_size(segments);
  const std::string line{text_of(text, segments[headline.segment])};
  auto last_copy = headline.segment;
  for (std::size_t i = headline.segment + 1; i < segments.size(); ++i) {
    if (!is_whole_line(segments[i]) || !same_text(line, text_of(text, segments[i]))) continue;
    segments[i].take_out("repeated headline", copy_of(segments[headline.segment]));
    if (i < head) last_copy = i;
  }
  segments[headline.segment].take_out("headline", std::string{headline.why});
  for (std::size_t i = 0; i < last_copy; ++i) {
    auto& segment = segments[i];
    if (!segment.kept() || !is_whole_line(segment)) continue;
    const auto words = count_words(text_of(text, segment));
    const auto most = i < headline.segment ? most_words_above : most_words_between;
    if (words > most || ends_with_stop(text_of(text, segment))) continue;
    segment.take_out(i < headline.segment ? "above the headline" : "between headlines",
                     fmt::format("{} words or less, no stop", most));
  }
}

}  // namespace news::clean
