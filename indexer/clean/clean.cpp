#include "indexer/clean/clean.hpp"

#include <algorithm>

#include "indexer/clean/facts.hpp"
#include "indexer/clean/headline.hpp"
#include "indexer/clean/letters.hpp"
#include "indexer/clean/lines.hpp"
#include "indexer/clean/segments.hpp"
#include "indexer/clean/surroundings.hpp"

namespace news::clean {
namespace {

constexpr std::string_view paragraph_break = "\n\n";

std::string_view between(Joint joint) {
  return joint == Joint::new_paragraph ? paragraph_break : std::string_view{" "};
}

/// The kept segments as paragraphs. What was taken out between two of them leaves its joint.
std::string body_of(std::string_view text, const std::vector<Segment>& segments) {
  std::string body;
  auto joint = Joint::same_sentence;
  for (const auto& segment : segments) {
    joint = std::max(joint, segment.joint);
    if (!segment.kept()) continue;
    const auto before = body.size();
    if (!body.empty()) body += between(joint);
    if (append_settled(body, text_of(text, segment)))
      joint = Joint::same_sentence;
    else
      body.resize(before);
  }
  return body;
}

std::vector<Removed> removed_of(std::string_view text, const std::vector<Segment>& segments) {
  std::vector<Removed> removed;
  for (const auto& segment : segments) {
    if (segment.kept()) continue;
    const bool goes_on =
        !removed.empty() && removed.back().rule == segment.rule &&
        trimmed(text.substr(removed.back().end, segment.start - removed.back().end)).empty();
    if (goes_on)
      removed.back().end = segment.end;
    else
      removed.push_back({segment.start, segment.end, segment.rule});
  }
  return removed;
}

/// The lines, those of a paragraph joined where they were cut at a column.
std::vector<Line> paragraph_lines(const RawArticle& raw) {
  auto lines = lines_of(raw.text);
  const bool cut_at_column = raw.hard_wrapped || looks_hard_wrapped(raw.text, lines);
  return cut_at_column ? unwrapped(raw.text, lines) : lines;
}

std::string settled_prose(const RawArticle& raw) {
  std::string body;
  for (const auto& line : paragraph_lines(raw)) {
    const auto before = body.size();
    if (!body.empty()) body += paragraph_break;
    const auto inside = std::string_view{raw.text}.substr(line.start, line.end - line.start);
    if (!append_settled(body, inside)) body.resize(before);
  }
  return body;
}

}  // namespace

Cleaned clean(const RawArticle& raw) {
  Cleaned cleaned;
  if (raw.kind == RawArticle::Text::prose) {
    cleaned.body = settled_prose(raw);
    return cleaned;
  }
  const std::string_view text = raw.text;
  auto segments = cut(text, paragraph_lines(raw));
  take_facts_out(text, segments, cleaned);
  if (const auto headline = find_headline(text, segments, raw.title)) {
    append_settled(cleaned.headline, text_of(text, segments[headline->segment]));
    cleaned.headline_confirmed = headline->confirmed;
    take_headline_out(text, segments, *headline);
  }
  take_boxes_out(text, segments);
  take_lists_out(text, segments);
  take_copies_out(text, segments);
  cleaned.body = body_of(text, segments);
  cleaned.removed = removed_of(text, segments);
  if (cleaned.body.empty() && cleaned.headline.empty() && !raw.text.empty()) {
    // A page of nothing but furniture is better found as it stands than not at all.
    cleaned.body = settled_prose(raw);
    cleaned.removed.clear();
  }
  return cleaned;
}

}  // namespace news::clean
