#include "searcher/render/wrap.hpp"

#include "common/text/utf8.hpp"

namespace news::render {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;

/// What is not broken: a word, or one wide character with the marks that follow it.
struct Unit {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t columns = 0;
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')) ++at;
  return at;
}

Unit read_unit(std::string_view text, std::size_t start) {
  Unit unit{start, start, 0};
  bool wide = false;
  bool joined = false;
  while (unit.end < text.size() && skip_blanks(text, unit.end) == unit.end) {
    const auto decoded = text::decode(text, unit.end);
    const auto columns = text::columns(text.substr(unit.end, decoded.length));
    const bool first = unit.end == start;
    if (!first && !joined && columns > 0 && (wide || columns > 1)) break;
    wide = wide || columns > 1;
    joined = decoded.code_point == zero_width_joiner;
    unit.columns += columns;
    unit.end += decoded.length;
  }
  return unit;
}

/// The lines of a word that is longer than a line; the last is left open in `line`.
void cut(std::string_view text, Unit& line, std::size_t width, Ranges& lines) {
  while (line.columns > width) {
    auto bytes = text::fit(text.substr(line.start, line.end - line.start), width).size();
    if (bytes == 0) bytes = text::decode(text, line.start).length;
    if (line.start + bytes >= line.end) return;
    lines.emplace_back(line.start, line.start + bytes);
    line.columns -= text::columns(text.substr(line.start, bytes));
    line.start += bytes;
  }
}

}  // namespace

Ranges wrap(std::string_view text, std::size_t width) {
  Ranges lines;
  Unit line{};
  for (auto at = skip_blanks(text, 0); at < text.size();) {
    const auto unit = read_unit(text, at);
    const auto gap = unit.start - line.end;
    if (line.end > line.start && line.columns + gap + unit.columns <= width) {
      line.columns += gap + unit.columns;
      line.end = unit.end;
    } else {
      if (line.end > line.start) lines.emplace_back(line.start, line.end);
      line = unit;
      cut(text, line, width, lines);
    }
    at = skip_blanks(text, unit.end);
  }
  if (line.end > line.start) lines.emplace_back(line.start, line.end);
  return lines;
}

}  // namespace news::render
