#include "searcher/tui/screen.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"

namespace news::tui {

void Line::add(std::string_view text, Look look, std::size_t width) {
  if (columns >= width) return;
  const auto shown = text::fit(text, width - columns);
  if (shown.empty()) return;
  const auto taken = text::columns(shown);
  if (!spans.empty() && spans.back().look == look) {
    spans.back().text += shown;
    spans.back().columns += taken;
  } else {
    spans.push_back({std::string{shown}, look, taken});
  }
  columns += taken;
}

void Line::pad(std::size_t width) {
  if (columns < width) add(std::string(width - columns, ' '), Look::plain, width);
}

void Line::append(const Line& other) {
  if (other.selected) {
    selected = true;
    selected_from = columns;
    selected_to = columns + other.columns;
  }
  spans.insert(spans.end(), other.spans.begin(), other.spans.end());
  columns += other.columns;
}

void add_marked(Line& line, const render::Marked& text, std::pair<std::size_t, std::size_t> bytes,
                std::pair<Look, Look> looks, std::size_t width) {
  const std::string_view whole = text.text;
  auto at = bytes.first;
  const auto take = [&](std::size_t until, Look look) {
    const auto stop = std::clamp(until, at, bytes.second);
    line.add(whole.substr(at, stop - at), look, width);
    at = stop;
  };
  auto next =
      std::ranges::lower_bound(text.marks, bytes.first, {}, &render::Ranges::value_type::second);
  for (; next != text.marks.end() && next->first < bytes.second; ++next) {
    take(next->first, looks.first);
    take(next->second, looks.second);
  }
  take(bytes.second, looks.first);
}

Line one_line(std::string_view text, Look look, std::size_t width, bool ascii) {
  render::Marked safe;
  render::append(safe, text);
  Line line;
  if (text::columns(safe.text) <= width) {
    line.add(safe.text, look, width);
    return line;
  }
  const std::string_view dots = ascii ? ".." : "…";
  const auto room = width - std::min(width, text::columns(dots));
  line.add(text::fit(safe.text, room), look, room);
  line.add(dots, look, width);
  return line;
}

std::string picture(const Screen& screen) {
  std::string drawn;
  for (const auto& line : screen.lines) {
    std::string text;
    std::size_t column = 0;
    for (const auto& span : line.spans) {
      const bool first = line.selected && column == line.selected_from;
      text += first && span.text.starts_with(' ') ? ">" + span.text.substr(1) : span.text;
      column += span.columns;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    drawn += text + '\n';
  }
  return drawn;
}

}  // namespace news::tui
