#include "indexer/clean/text/lines.hpp"

#include <algorithm>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr std::size_t narrowest_wrapped_bytes = 50;
constexpr std::size_t widest_wrapped_bytes = 130;
constexpr std::size_t fewest_wrapped_lines = 4;

/// Bytes of the line end at this place, 0 where the line goes on.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return 1;
  if (text[at] == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  const auto three = text.substr(at, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

std::size_t find_line_end(std::string_view text, std::size_t at) {
  // Not find_first_of: it searches the set for every byte.
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if ((c == '\n' || c == '\r' || c == '\xE2') && line_end_at(text, at) > 0) return at;
  }
  return text.size();
}

bool begins_indented(std::string_view line) {
  return line.starts_with("  ") || line.starts_with('\t') || line.starts_with(" \t");
}

/// Columns kept apart by runs of blanks: rows of numbers, results, tables.
bool is_table_row(std::string_view line) {
  std::size_t gaps = 0;
  for (std::size_t i = 1; i + 2 < line.size(); ++i)
    gaps += line[i - 1] != ' ' && line[i] == ' ' && line[i + 1] == ' ' && line[i - 1] != '.';
  return gaps >= 2;
}

std::size_t widest(const std::vector<Line>& lines) {
  std::size_t bytes = 0;
  for (const auto& line : lines) bytes = std::max(bytes, line.end - line.start);
  return bytes;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = find_line_end(text, at);
    const auto line = text.substr(at, end - at);
    const auto inside = trimmed(line);
    if (!inside.empty()) {
      const auto start = static_cast<std::size_t>(inside.data() - text.data());
      lines.push_back({.start = start,
                       .end = start + inside.size(),
                       .after_blank = after_blank,
                       .indented = begins_indented(line)});
    }
    after_blank = inside.empty();
    at = end < text.size() ? end + line_end_at(text, end) : end;
  }
  return lines;
}

bool looks_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  const auto width = widest(lines);
  if (lines.size() < fewest_wrapped_lines) return false;
  if (width < narrowest_wrapped_bytes || width > widest_wrapped_bytes) return false;
  std::size_t neighbours = 0;
  std::size_t going_on = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    ++neighbours;
    going_on += class_at(text, lines[i].start) == Class::lower;
  }
  return going_on >= 2 && going_on * 3 >= neighbours;
}

std::vector<Line> unwrapped(std::string_view text, const std::vector<Line>& lines) {
  const auto width = widest(lines);
  std::vector<Line> joined;
  bool previous_was_row = false;
  bool previous_was_full = false;
  for (const auto& line : lines) {
    const auto inside = text.substr(line.start, line.end - line.start);
    const bool row = is_table_row(inside);
    const bool starts = joined.empty() || line.after_blank || line.indented || row ||
                        previous_was_row ||
                        (!previous_was_full && class_at(text, line.start) != Class::lower);
    if (starts)
      joined.push_back(line);
    else
      joined.back().end = line.end;
    previous_was_row = row;
    previous_was_full = inside.size() * 10 >= width * 6;
  }
  return joined;
}

}  // namespace news::clean
