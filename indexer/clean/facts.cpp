#include "indexer/clean/facts.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "common/text/settle.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/clean/text/sentences.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

std::string settled(std::string_view text) {
  std::string line;
  text::append_settled(line, text);
  return line;
}

void keep_first(std::string& kept, std::string_view value) {
  if (kept.empty()) kept = settled(value);
}

bool is_whole_line(const Segment& segment) { return segment.starts_line && segment.ends_line; }

bool is_update(std::string_view line) {
  return starts_ignoring_case(line, "updated") || starts_ignoring_case(line, "last ") ||
         starts_ignoring_case(line, "modified");
}

void keep_date(std::string& kept, std::string_view line) {
  if (kept.empty() || (is_update(kept) && !is_update(line))) kept = settled(line);
}

/// A caption is a line, or the piece of one up to a marker.
bool may_be_caption(const std::vector<Segment>& segments, std::size_t i) {
  const bool left = segments[i].starts_line || !segments[i - 1].kept();
  const bool right = segments[i].ends_line || (i + 1 < segments.size() && !segments[i + 1].kept());
  return left && right;
}

/// Where in the article a line stands.
struct Place {
  bool at_head = false;   ///< Above the second paragraph,
  bool at_end = false;    ///< below the last one,
  bool near_end = false;  ///< or among the last few lines.
};

/// Takes a line out that is about the article, after keeping what it says.
void take(Segment& segment, std::string_view line, Place place, Cleaned& cleaned) {
  if (const auto label = label_of_related_line(line); !label.empty())
    return segment.take_out("related link", fmt::format("\"{}\"", label));
  if (place.near_end && is_sign_off(line))
    return segment.take_out("sign-off", "says who else worked on it");
  if (place.near_end && is_contact_line(line))
    return segment.take_out("contact line", "a way to reach the author, and an address");
  if (!place.at_head && !place.at_end) return;
  // Inside a story such a line names where a table is from.
  if (const auto name = name_of_source_line(line); !name.empty() && place.at_end) {
    keep_first(cleaned.source_line, name);
    return segment.take_out("source line", settled(name));
  }
  for (const auto names : {names_of_byline(line), names_before_role(line)})
    if (!names.empty()) {
      keep_first(cleaned.byline, names);
      return segment.take_out("byline", settled(names));
    }
  if (const auto date = is_date_line(line) ? line : date_behind_stroke(line); !date.empty()) {
    keep_date(cleaned.date_line, date);
    return segment.take_out("date line", settled(date));
  }
}

/// "Ana Núñez" above "The Bay Gazette", or "Ana Núñez, BAY GAZETTE": a byline without "By" as the
/// first lines of a text, above its first paragraph.
void take_names_at_top(std::string_view text, std::vector<Segment>& segments, Cleaned& cleaned) {
  const auto first = std::find_if(segments.begin(), segments.end(),
                                  [](const Segment& segment) { return segment.kept(); });
  if (first == segments.end() || !is_whole_line(*first)) return;
  const auto line = text_of(text, *first);
  const auto comma = line.find(", ");
  if (comma != line.npos && is_names(line.substr(0, comma)) && is_outlet(line.substr(comma + 2))) {
    keep_first(cleaned.byline, line.substr(0, comma));
    return first->take_out("byline", "a name and an outlet above the first paragraph");
  }
  const auto second = first + 1;
  if (second == segments.end() || !second->kept() || !is_whole_line(*second)) return;
  if (!is_names(line) || !is_outlet(text_of(text, *second))) return;
  keep_first(cleaned.byline, line);
  first->take_out("byline", "a name above an outlet");
  second->take_out("outlet line", "an outlet below a name");
}

/// The same names behind the last stop of three lines: who made the pictures.
void take_repeated_credits(std::string_view text, std::vector<Segment>& segments,
                           Cleaned& cleaned) {
  constexpr std::size_t fewest_times = 3;
  constexpr std::size_t fewest_words = 2;
  std::unordered_map<std::string_view, std::vector<Segment*>> lines;
  for (auto& segment : segments) {
    if (!segment.kept() || !is_whole_line(segment)) continue;
    const auto names = names_behind_last_stop(text_of(text, segment));
    if (count_words(names) >= fewest_words) lines[names].push_back(&segment);
  }
  for (const auto& [names, captions] : lines) {
    if (captions.size() < fewest_times) continue;
    keep_first(cleaned.caption, text_of(text, *captions.front()));
    for (auto* caption : captions)
      caption->take_out("caption", fmt::format("\"{}\" ends {} lines", names, captions.size()));
  }
}

/// The whole lines of an article that are kept, from the last of which are near its end.
std::size_t first_near_end(const std::vector<Segment>& segments) {
  constexpr int lines_near_end = 5;
  int left = lines_near_end;
  auto i = segments.size();
  while (i > 0 && left > 0) left -= segments[--i].kept();
  return i;
}

}  // namespace

void take_facts_out(std::string_view text, std::vector<Segment>& segments, Cleaned& cleaned) {
  constexpr std::size_t stories_at_head = 2;
  std::vector<bool> story(segments.size());
  std::size_t stories = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    story[i] = segments[i].kept() && segments[i].long_sentence;
    stories += story[i];
  }
  const auto near_end = first_near_end(segments);
  std::size_t before = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    before += story[i];
    auto& segment = segments[i];
    const auto line = text_of(text, segment);
    if (segment.rule == "copyright line") keep_first(cleaned.copyright, line);
    if (!segment.kept()) continue;
    const auto credit = may_be_caption(segments, i) ? credit_of_caption(line) : std::string_view{};
    if (!credit.empty()) {
      keep_first(cleaned.caption, line);
      segment.take_out("caption", settled(credit));
    } else if (is_whole_line(segment)) {
      take(segment, line,
           {.at_head = before < stories_at_head,
            .at_end = before == stories,
            .near_end = i >= near_end},
           cleaned);
    }
  }
  take_names_at_top(text, segments, cleaned);
  take_repeated_credits(text, segments, cleaned);
}

}  // namespace news::clean
