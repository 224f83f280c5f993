#include "searcher/tui/key_reader.hpp"

#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <cstdint>
#include <cwchar>
#include <optional>
#include <string>

#include "common/text/utf8.hpp"
#include "searcher/tui/line_edit.hpp"

namespace news::tui {
namespace {

using Name = Key::Name;

constexpr char32_t paste_begins = 2001;  // above the numbers that curses has for keys
constexpr char32_t paste_ends = 2002;
constexpr int most_at_once = 256;
constexpr int paste_patience_ms = 1000;

/// What curses has read: a key that it knows by its sequence, or a character.
struct Read {
  enum class Kind : std::uint8_t { nothing, key, character };
  Kind kind = Kind::nothing;
  char32_t value = 0;  ///< KEY_... of curses, or a code point.
};

constexpr int other_byte_patience_ms = 60;  // of one character, as of one key

std::size_t length_of(int lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 1;
}

/// A character that begins with this byte. What is no UTF-8 is a character of the locale or else
/// U+FFFD, and takes nothing with it: curses would read on, and lose what was typed behind it.
char32_t character_from(int lead, int patience_ms) {
  if (lead < 0x80) return static_cast<char32_t>(lead);
  std::string bytes{static_cast<char>(lead)};
  int next = ERR;
  ::timeout(other_byte_patience_ms);
  while (bytes.size() < length_of(lead)) {
    next = ::getch();
    if (next < 0x80 || next > 0xBF) break;
    bytes += static_cast<char>(next);
    next = ERR;
  }
  ::timeout(patience_ms);
  const auto decoded = text::decode(bytes, 0);
  const bool whole = decoded.valid && decoded.length == bytes.size();
  if (next != ERR) ::ungetch(next);
  if (whole) return decoded.code_point;
  for (auto at = bytes.size(); at > 1; --at) ::ungetch(static_cast<unsigned char>(bytes[at - 1]));
  const auto local = ::btowc(lead);
  return local == WEOF ? U'\uFFFD' : static_cast<char32_t>(local);
}

/// patience_ms: what ::timeout was told.
Read read_one(int patience_ms) {
  const int value = ::getch();
  if (value == ERR) return {};
  if (value > 0xFF) return {Read::Kind::key, static_cast<char32_t>(value)};
  return {Read::Kind::character, character_from(value, patience_ms)};
}

Key key_of_code(char32_t code) {
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

Key key_of_character(char32_t character) {
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
  if (character < 0x20) return {Name::control, character + 0x60};
  return {Name::character, character};
}

/// What follows right behind an Esc was typed with Alt.
Event escape_or_alt() {
  const auto next = read_one(0);
  if (next.kind == Read::Kind::nothing) return Key{Name::escape};
  if (next.kind == Read::Kind::key) return key_of_code(next.value);
  if (next.value == 0x1b) return Key{Name::escape};
  if (next.value == '\r' || next.value == '\n') return Key{Name::enter};
  return Key{Name::alt, next.value};
}

/// Up to its end, or until nothing comes any more. What is over the bound is read and left out.
Event rest_of_paste() {
  Paste paste;
  ::timeout(paste_patience_ms);
  for (;;) {
    const auto next = read_one(paste_patience_ms);
    if (next.kind == Read::Kind::nothing) break;
    if (next.kind == Read::Kind::key && next.value == paste_ends) break;
    if (next.kind == Read::Kind::character && paste.text.size() < most_line_bytes)
      text::append(paste.text, next.value == '\r' ? U'\n' : next.value);
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

std::optional<Event> event_of(const Read& read) {
  if (read.kind == Read::Kind::character)
    return read.value == 0x1b ? escape_or_alt() : Event{key_of_character(read.value)};
  if (read.value == KEY_MOUSE) return mouse();
  if (read.value == paste_begins) return rest_of_paste();
  if (read.value == paste_ends || read.value == KEY_RESIZE) return std::nullopt;
  return key_of_code(read.value);
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
  for (int count = 0; count < most_at_once; ++count) {
    const auto read = read_one(0);
    if (read.kind == Read::Kind::nothing) break;
    if (auto event = event_of(read)) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace news::tui
