#include "searcher/tui/key_reader.hpp"

#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <optional>
#include <string>

#include "common/text/utf8.hpp"
#include "searcher/tui/line_edit.hpp"

namespace news::tui {
namespace {

using Name = Key::Name;

constexpr int paste_begins = 2001;  // above the numbers that curses has for keys
constexpr int paste_ends = 2002;
constexpr int most_at_once = 256;
constexpr int paste_patience_ms = 1000;

Key key_of_code(wint_t code) {
  switch (code) {
    case KEY_ENTER:
      return {Name::enter};
    case KEY_BACKSPACE:
      return {Name::backspace};
    case KEY_DC:
      return {Name::remove};
    case KEY_BTAB:
      return {Name::back_tab};
    case KEY_UP:
      return {Name::up};
    case KEY_DOWN:
      return {Name::down};
    case KEY_LEFT:
      return {Name::left};
    case KEY_RIGHT:
      return {Name::right};
    case KEY_SR:
      return {Name::shift_up};
    case KEY_SF:
      return {Name::shift_down};
    case KEY_PPAGE:
      return {Name::page_up};
    case KEY_NPAGE:
      return {Name::page_down};
    case KEY_HOME:
      return {Name::home};
    case KEY_END:
      return {Name::end};
    case KEY_F(1):
      return {Name::help};
    default:
      return {};
  }
}

Key key_of_character(wint_t character) {
  switch (character) {
    case '\r':
    case '\n':
      return {Name::enter};
    case '\t':
      return {Name::tab};
    case 0x1b:
      return {Name::escape};
    case 0x08:
    case 0x7f:
      return {Name::backspace};
    default:
      break;
  }
  if (character < 0x20) return {Name::control, static_cast<char32_t>(character + 0x60)};
  return {Name::character, static_cast<char32_t>(character)};
}

/// What follows right behind an Esc was typed with Alt.
Event escape_or_alt() {
  wint_t next = 0;
  const int kind = ::get_wch(&next);
  if (kind == ERR) return Key{Name::escape};
  if (kind == KEY_CODE_YES) return key_of_code(next);
  if (next == 0x1b) return Key{Name::escape};
  if (next == '\r' || next == '\n') return Key{Name::enter};
  return Key{Name::alt, static_cast<char32_t>(next)};
}

/// Up to its end, or until nothing comes any more. What is over the bound is read and left out.
Event rest_of_paste() {
  Paste paste;
  ::timeout(paste_patience_ms);
  for (;;) {
    wint_t next = 0;
    const int kind = ::get_wch(&next);
    if (kind == ERR || (kind == KEY_CODE_YES && next == paste_ends)) break;
    if (kind == OK && paste.text.size() < most_line_bytes)
      text::append(paste.text, next == '\r' ? U'\n' : static_cast<char32_t>(next));
  }
  ::timeout(0);
  return paste;
}

std::optional<Event> mouse() {
  MEVENT told{};
  if (::getmouse(&told) != OK || told.x < 0 || told.y < 0) return std::nullopt;
  Mouse mouse{.row = static_cast<std::size_t>(told.y), .column = static_cast<std::size_t>(told.x)};
  if ((told.bstate & BUTTON4_PRESSED) != 0)
    mouse.action = Mouse::Action::wheel_up;
  else if ((told.bstate & BUTTON5_PRESSED) != 0)
    mouse.action = Mouse::Action::wheel_down;
  else if ((told.bstate & BUTTON1_PRESSED) == 0)
    return std::nullopt;
  return mouse;
}

std::optional<Event> event_of(int kind, wint_t value) {
  if (kind == OK && value == 0x1b) return escape_or_alt();
  if (kind == OK) return key_of_character(value);
  if (value == KEY_MOUSE) return mouse();
  if (value == paste_begins) return rest_of_paste();
  if (value == paste_ends || value == KEY_RESIZE) return std::nullopt;
  return key_of_code(value);
}

}  // namespace

void begin_pastes_and_mouse() {
  ::define_key("\033[200~", paste_begins);
  ::define_key("\033[201~", paste_ends);
  ::mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, nullptr);
  ::mouseinterval(0);
}

std::vector<Event> read_keys() {
  std::vector<Event> events;
  wint_t value = 0;
  for (int count = 0; count < most_at_once; ++count) {
    const int kind = ::get_wch(&value);
    if (kind == ERR) break;
    if (auto event = event_of(kind, value)) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace news::tui
