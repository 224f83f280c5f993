#include "searcher/tui/line_edit.hpp"

#include <algorithm>

#include "common/text/sanitize.hpp"
#include "common/text/utf8.hpp"

namespace news::tui {
namespace {

/// Where the character before this byte starts, with the marks that stand on it.
std::size_t before(const LineEdit& line) {
  auto at = line.cursor;
  while (at > 0) {
    at = text::character_boundary(line.text, at - 1);
    const auto length = text::decode(line.text, at).length;
    if (text::columns(std::string_view{line.text}.substr(at, length)) > 0) break;
  }
  return at;
}

std::size_t after(const LineEdit& line) {
  auto at = line.cursor;
  if (at < line.text.size()) at += text::decode(line.text, at).length;
  while (at < line.text.size()) {
    const auto length = text::decode(line.text, at).length;
    if (text::columns(std::string_view{line.text}.substr(at, length)) > 0) break;
    at += length;
  }
  return at;
}

std::size_t word_start(const LineEdit& line) {
  auto at = line.cursor;
  while (at > 0 && line.text[at - 1] == ' ') --at;
  while (at > 0 && line.text[at - 1] != ' ') --at;
  return at;
}

void cut(LineEdit& line, std::size_t from, std::size_t to) {
  line.text.erase(from, to - from);
  line.cursor = from;
}

bool edit_by_letter(LineEdit& line, char32_t letter) {
  switch (letter) {
    case 'a':
      line.cursor = 0;
      return true;
    case 'e':
      line.cursor = line.text.size();
      return true;
    case 'b':
      line.cursor = before(line);
      return true;
    case 'f':
      line.cursor = after(line);
      return true;
    case 'h':
      cut(line, before(line), line.cursor);
      return true;
    case 'u':
      cut(line, 0, line.cursor);
      return true;
    case 'k':
      cut(line, line.cursor, line.text.size());
      return true;
    case 'w':
      cut(line, word_start(line), line.cursor);
      return true;
    default:
      return false;
  }
}

}  // namespace

LineEdit with(LineEdit line, std::string_view typed) {
  // No more is looked at than can stay: a paste may be of any size.
  typed = typed.substr(0, most_line_bytes);
  std::string safe;
  for (const char c : text::sanitized(typed, text::Lines::keep))
    safe += c == '\n' || c == '\t' ? ' ' : c;
  const auto room = most_line_bytes - std::min(most_line_bytes, line.text.size());
  if (safe.size() > room) safe.resize(text::character_boundary(safe, room));
  line.text.insert(line.cursor, safe);
  line.cursor += safe.size();
  return line;
}

LineEdit line_of(std::string_view text) { return with({}, text); }

bool edit(LineEdit& line, const Key& key) {
  switch (key.name) {
    case Key::Name::left:
      return edit_by_letter(line, 'b');
    case Key::Name::right:
      return edit_by_letter(line, 'f');
    case Key::Name::home:
      return edit_by_letter(line, 'a');
    case Key::Name::end:
      return edit_by_letter(line, 'e');
    case Key::Name::backspace:
      return edit_by_letter(line, 'h');
    case Key::Name::remove:
      cut(line, line.cursor, after(line));
      return true;
    case Key::Name::control:
      return edit_by_letter(line, key.character);
    default:
      return false;
  }
}

}  // namespace news::tui
