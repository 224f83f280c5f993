#include "searcher/render/diff_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/render/marked.hpp"
#include "searcher/render/wrap.hpp"

namespace news::render {
namespace {

using diff::Range;

std::string_view part(std::string_view text, const Range& range) {
  return text.substr(range.start, range.size());
}

bool blank_before(std::string_view text, std::size_t at) {
  return at > 0 && at <= text.size() && (text[at - 1] == ' ' || text[at - 1] == '\n');
}

bool blank_behind(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == ' ' || text[at] == '\n');
}

/// gap: what stands between words taken out and words put in.
void add_change(Pieces& pieces, std::string_view out, std::string_view in, std::string_view gap,
                const Style& style) {
  const auto add = [&](std::string_view open, std::string_view words, std::string_view close,
                       Look look) {
    if (words.empty()) return;
    pieces.add(style.colour ? std::string{words} : fmt::format("{}{}{}", open, words, close), look);
  };
  add("[-", out, "-]", Look::taken_out);
  if (!out.empty() && !in.empty()) pieces.add(gap, Look::plain);
  add("{+", in, "+}", Look::put_in);
}

}  // namespace

void Pieces::add(std::string_view piece, Look look) {
  // A line break at an end would be dropped.
  std::string flat{piece};
  std::ranges::replace(flat, '\n', ' ');
  Marked line{text, {}};
  append(line, flat);
  text = std::move(line.text);
  pieces.push_back({text.size(), look});
}

Pieces merged(const diff::Pair& pair, std::string_view before, std::string_view after,
              const Style& style) {
  Pieces pieces;
  auto at = pair.after.start;
  for (const auto& change : pair.changes) {
    auto kept = part(after, {at, change.after.start});
    // Words taken out stand as close to the one before them as they did: "Minsk[-,-] in".
    const bool closer = !change.before.empty() && !change.after.empty() &&
                        !blank_before(before, change.before.start) &&
                        blank_before(after, change.after.start);
    if (closer) kept.remove_suffix(1);
    pieces.add(kept, Look::plain);
    // What is only taken out brings its blanks along.
    if (change.after.empty() && blank_before(before, change.before.start) && !pieces.text.empty())
      pieces.add(" ", Look::plain);
    add_change(pieces, part(before, change.before), part(after, change.after),
               closer || style.colour ? " " : "", style);
    at = change.after.end;
    if (change.after.empty() && blank_behind(before, change.before.end) &&
        change.before.end < pair.before.end)
      pieces.add(" ", Look::plain);
  }
  pieces.add(part(after, {at, pair.after.end}), Look::plain);
  return pieces;
}

std::vector<std::string> painted_lines(const Pieces& pieces, std::size_t width,
                                       const Style& style) {
  std::vector<std::string> lines;
  auto piece = pieces.pieces.begin();
  for (const auto& [start, end] : wrap(pieces.text, width)) {
    std::string line;
    for (auto at = start; at < end;) {
      while (piece->end <= at) ++piece;
      const auto stop = std::min(piece->end, end);
      line += painted(std::string_view{pieces.text}.substr(at, stop - at), piece->look, style);
      at = stop;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace news::render
