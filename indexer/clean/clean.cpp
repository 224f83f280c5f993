#include "indexer/clean/clean.hpp"

#include <algorithm>

#include "common/text/settle.hpp"
#include "indexer/clean/facts.hpp"
#include "indexer/clean/headline.hpp"
#include "indexer/clean/learn/learned_noise.hpp"
#include "indexer/clean/surroundings.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/clean/text/segments.hpp"

namespace news::clean {
namespace {

/// The kept segments. What was taken out between two of them leaves its joint.
std::vector<text::Piece> pieces_of(const std::vector<Segment>& segments) {
  std::vector<text::Piece> pieces;
  auto joint = Joint::same_sentence;
  for (const auto& segment : segments) {
    joint = std::max(joint, segment.joint);
    if (!segment.kept()) continue;
    pieces.push_back({segment.start, segment.end, joint == Joint::new_paragraph});
    joint = Joint::same_sentence;
  }
  return pieces;
}

std::vector<text::Removed> removed_of(std::string_view text, const std::vector<Segment>& segments) {
  std::vector<text::Removed> removed;
  for (const auto& segment : segments) {
    if (segment.kept()) continue;
    const bool goes_on =
        !removed.empty() && removed.back().rule == segment.rule &&
        removed.back().reason == segment.reason &&
        trimmed(text.substr(removed.back().end, segment.start - removed.back().end)).empty();
    if (goes_on)
      removed.back().end = segment.end;
    else
      removed.push_back({segment.start, segment.end, std::string{segment.rule}, segment.reason});
  }
  return removed;
}

std::vector<text::Piece> whole(const RawArticle& raw) {
  std::vector<text::Piece> pieces;
  for (const auto& line : paragraph_lines(raw)) pieces.push_back({line.start, line.end});
  return pieces;
}

}  // namespace

std::vector<Line> paragraph_lines(const RawArticle& raw) {
  auto lines = lines_of(raw.text);
  const bool cut_at_column = raw.hard_wrapped || looks_hard_wrapped(raw.text, lines);
  return cut_at_column ? unwrapped(raw.text, lines) : lines;
}

Cleaned keep_all(const RawArticle& raw) {
  Cleaned cleaned{.text = {.raw = raw.text, .pieces = whole(raw)}};
  cleaned.body = text::body_of(cleaned.text);
  return cleaned;
}

Cleaned clean(const RawArticle& raw, const CleanOptions& options) {
  if (raw.kind == RawArticle::Text::prose) return keep_all(raw);
  Cleaned cleaned{.text = {.raw = raw.text}};
  const std::string_view text = raw.text;
  auto segments = cut(text, paragraph_lines(raw));
  find_long_sentences(text, segments);
  take_facts_out(text, segments, cleaned);
  if (options.learned) take_learned_out(text, raw.title, *options.learned, segments);
  if (const auto headline = find_headline(text, segments, raw.title)) {
    text::append_settled(cleaned.headline, text_of(text, segments[headline->segment]));
    cleaned.headline_confirmed = headline->confirmed;
    take_headline_out(text, segments, *headline);
  }
  take_boxes_out(text, segments);
  take_lists_out(text, segments);
  take_copies_out(text, segments);
  cleaned.text.pieces = pieces_of(segments);
  cleaned.text.removed = removed_of(text, segments);
  cleaned.body = text::body_of(cleaned.text);
  if (cleaned.body.empty() && cleaned.headline.empty() && !raw.text.empty()) {
    // A page of nothing but furniture is better found as it stands than not at all.
    cleaned.text.pieces = whole(raw);
    cleaned.text.removed.clear();
    cleaned.body = text::body_of(cleaned.text);
  }
  return cleaned;
}

}  // namespace news::clean
