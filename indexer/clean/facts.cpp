#include "indexer/clean/facts.hpp"

#include "common/text/settle.hpp"
#include "indexer/clean/letters.hpp"
#include "indexer/clean/lines.hpp"
#include "indexer/clean/sentences.hpp"
#include "indexer/clean/shapes.hpp"

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

void keep_date(std::string& kept, std::string_view line) {
  const bool update = starts_ignoring_case(line, "updated") ||
                      starts_ignoring_case(line, "last ") || starts_ignoring_case(line, "modified");
  const bool kept_update = starts_ignoring_case(kept, "updated") ||
                           starts_ignoring_case(kept, "last ") ||
                           starts_ignoring_case(kept, "modified");
  if (kept.empty() || (kept_update && !update)) kept = settled(line);
}

/// A caption is a line, or the piece of one up to a marker.
bool may_be_caption(const std::vector<Segment>& segments, std::size_t i) {
  const bool left = segments[i].starts_line || !segments[i - 1].kept();
  const bool right = segments[i].ends_line || (i + 1 < segments.size() && !segments[i + 1].kept());
  return left && right;
}

/// The rule that takes out a line about the article, after keeping what it says.
std::string_view take(std::string_view line, bool at_head, bool at_end, Cleaned& cleaned) {
  if (!at_head && !at_end) return {};
  // Inside a story such a line names where a table is from.
  if (const auto name = name_of_source_line(line); !name.empty() && at_end) {
    keep_first(cleaned.source_line, name);
    return "source line";
  }
  if (const auto names = names_of_byline(line); !names.empty()) {
    keep_first(cleaned.byline, names);
    return "byline";
  }
  if (is_date_line(line)) {
    keep_date(cleaned.date_line, line);
    return "date line";
  }
  if (const auto date = date_behind_stroke(line); !date.empty()) {
    keep_date(cleaned.date_line, date);
    return "date line";
  }
  return {};
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
  std::size_t before = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    before += story[i];
    auto& segment = segments[i];
    const auto line = text_of(text, segment);
    if (segment.rule == "copyright line") keep_first(cleaned.copyright, line);
    if (!segment.kept()) continue;
    if (may_be_caption(segments, i) && is_caption(line)) {
      keep_first(cleaned.caption, line);
      segment.rule = "caption";
    } else if (is_whole_line(segment)) {
      segment.rule = take(line, before < stories_at_head, before == stories, cleaned);
    }
  }
}

}  // namespace news::clean
