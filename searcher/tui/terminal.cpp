#include "searcher/tui/terminal.hpp"

#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cwchar>
#include <string>
#include <utility>

#include "common/text/utf8.hpp"
#include "searcher/tui/key_reader.hpp"
#include "searcher/tui/signals.hpp"

namespace news::tui {
namespace {

constexpr std::string_view pastes_on = "\x1b[?2004h";
constexpr std::string_view pastes_off = "\x1b[?2004l";
constexpr short red = 1;
constexpr short green = 2;
constexpr short yellow = 3;
constexpr short blue = 4;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string capability(const char* name) {
  const char* text = ::tigetstr(name);
  return text == nullptr || text == reinterpret_cast<char*>(-1) ? std::string{} : text;
}

attr_t attributes_of(Look look, bool colour) {
  const auto pair = [colour](short number) { return colour ? COLOR_PAIR(number) : attr_t{0}; };
  switch (look) {
    case Look::plain:
      return A_NORMAL;
    case Look::headline:
      return A_BOLD;
    case Look::match:
      return A_BOLD | pair(red) | (colour ? attr_t{0} : A_UNDERLINE);
    case Look::headline_match:
      return A_BOLD | A_UNDERLINE | pair(red);
    case Look::faint:
      return A_DIM;
    case Look::title:
      return A_BOLD | pair(blue);
    case Look::bar:
      return pair(green);
    case Look::marked:
      return A_BOLD | pair(yellow);
    case Look::tag:
      return A_BOLD | A_REVERSE;
    case Look::fault:
      return A_BOLD | pair(red);
  }
  return A_NORMAL;
}

}  // namespace

struct Terminal::Parts {
  Signals signals;
  File file;
  SCREEN* screen = nullptr;
  TerminalWishes wishes{};
  bool colour = false;
  bool away = false;

  void write(std::string_view bytes) const {
    (void)!::write(::fileno(file.get()), bytes.data(), bytes.size());
  }

  void leave() {
    if (away) return;
    away = true;
    write(pastes_off);
    ::endwin();
    restore_on_crash(-1, {});
  }

  void come_back() {
    if (!away) return;
    away = false;
    guard();
    // Before anything is written: a Ctrl-S to the other program may have stopped the output, and
    // with our modes it goes on.
    ::reset_prog_mode();
    write(pastes_on);
    fit();
    ::clearok(::stdscr, TRUE);
    ::refresh();
  }

  /// Before curses changes the terminal, and again when it knows what leaves it.
  void guard() const {
    const auto bytes = std::string{pastes_off} + "\x1b[?1000l\x1b[?1002l\x1b[?1006l" +
                       capability("sgr0") + capability("cnorm") + capability("rmcup");
    restore_on_crash(::fileno(file.get()), bytes);
  }

  /// Curses learns what size the terminal has.
  void fit() const {
    winsize size{};
    if (::ioctl(::fileno(file.get()), TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return;
    ::resizeterm(size.ws_row, size.ws_col);
  }

  void draw(int row, const Line& line) const {
    int column = 0;
    for (const auto& span : line.spans) {
      const auto look = attributes_of(span.look, colour);
      for (std::size_t at = 0; at < span.text.size();) {
        const auto [code_point, length, valid] = text::decode(span.text, at);
        const auto taken = text::columns(std::string_view{span.text}.substr(at, length));
        const auto at_column = static_cast<std::size_t>(column);
        const bool selected =
            line.selected && at_column >= line.selected_from && at_column < line.selected_to;
        ::attrset(selected ? (look & ~A_DIM) | A_REVERSE : look);
        put(row, column, static_cast<wchar_t>(code_point), static_cast<int>(taken));
        column += static_cast<int>(taken);
        at += length;
      }
    }
  }

  /// One character at its place, however wide the terminal takes it for. A mark joins what stands
  /// to its left.
  void put(int row, int column, wchar_t character, int columns) const {
    if (!wishes.utf8 && character > 0x7e) character = columns > 0 ? L'?' : L'\0';
    if (character == L'\0') return;
    const int taken = ::wcwidth(character);
    if (taken < 0 || (columns > 0 && taken > columns)) character = wishes.utf8 ? 0xFFFD : L'?';
    if (columns > 0 || column == 0)
      ::mvaddnwstr(row, column, &character, 1);
    else if (taken == 0)
      ::addnwstr(&character, 1);  // the cursor stands behind what was drawn last
  }
};

Result<Terminal> Terminal::open(const TerminalWishes& wishes) {
  File file{std::fopen("/dev/tty", "r+e")};
  if (!file) return Error{Error::Kind::io, "there is no terminal"};
  auto signals = Signals::watch();
  if (!signals) return signals.error();
  auto parts = std::make_unique<Parts>(
      Parts{.signals = std::move(*signals), .file = std::move(file), .wishes = wishes});
  parts->guard();
  ::set_escdelay(60);  // a key of several bytes may come in parts
  parts->screen = ::newterm(nullptr, parts->file.get(), parts->file.get());
  if (parts->screen == nullptr) {
    restore_on_crash(-1, {});
    return Error{Error::Kind::io, "this terminal cannot show a full screen",
                 "see the variable TERM; --line needs no screen"};
  }
  parts->guard();
  ::raw();
  ::noecho();
  ::nonl();
  ::keypad(::stdscr, TRUE);
  ::timeout(0);
  ::leaveok(::stdscr, FALSE);
  if (wishes.colour && ::has_colors()) {
    ::start_color();
    ::use_default_colors();
    ::init_pair(red, COLOR_RED, -1);
    ::init_pair(green, COLOR_GREEN, -1);
    ::init_pair(yellow, COLOR_YELLOW, -1);
    ::init_pair(blue, COLOR_BLUE, -1);
    parts->colour = true;
  }
  begin_pastes_and_mouse();
  parts->write(pastes_on);
  parts->fit();
  return Terminal{std::move(parts)};
}

Terminal::Terminal(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Terminal::Terminal(Terminal&& other) noexcept = default;

Terminal::~Terminal() {
  if (!parts_) return;
  parts_->leave();
  ::delscreen(parts_->screen);
}

Size Terminal::size() const {
  return {static_cast<std::size_t>(std::max(::getmaxx(::stdscr), 1)),
          static_cast<std::size_t>(std::max(::getmaxy(::stdscr), 1))};
}

void Terminal::draw(const Screen& screen) {
  ::erase();
  int row = 0;
  for (const auto& line : screen.lines) parts_->draw(row++, line);
  ::attrset(A_NORMAL);
  ::curs_set(screen.cursor ? 1 : 0);
  if (screen.cursor)
    ::move(static_cast<int>(screen.cursor->first), static_cast<int>(screen.cursor->second));
  ::refresh();
}

void Terminal::forget() { ::clearok(::stdscr, TRUE); }

std::vector<Event> Terminal::wait(int descriptor) {
  auto events = read_keys();
  if (!events.empty()) return events;
  std::array<pollfd, 3> ready{pollfd{::fileno(parts_->file.get()), POLLIN, 0},
                              pollfd{descriptor, POLLIN, 0},
                              pollfd{parts_->signals.descriptor(), POLLIN, 0}};
  ::poll(ready.data(), ready.size(), -1);
  for (const auto signal : parts_->signals.seen()) {
    if (signal == Signal::end) events.emplace_back(Ended{});
    if (signal == Signal::stop) suspend();
    // Who stopped it without asking has changed the terminal's modes.
    if (signal == Signal::go_on) const Away away{*this};
    if (signal == Signal::resized || signal == Signal::stop || signal == Signal::go_on) {
      parts_->fit();
      events.emplace_back(Resized{size()});
      events.emplace_back(Disturbed{});
    }
  }
  // A terminal that is gone says so by the error of its descriptor.
  if ((ready[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) events.emplace_back(Ended{});
  for (auto& event : read_keys()) events.push_back(std::move(event));
  return events;
}

Terminal::Away::Away(Terminal& terminal) : terminal_{terminal} { terminal_.parts_->leave(); }
Terminal::Away::~Away() { terminal_.parts_->come_back(); }

bool Terminal::keys_follow(std::chrono::milliseconds patience) const {
  pollfd ready{::fileno(parts_->file.get()), POLLIN, 0};
  return ::poll(&ready, 1, static_cast<int>(patience.count())) > 0;
}

void Terminal::suspend() {
  const Away away{*this};
  struct sigaction usual {};
  struct sigaction ours {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(SIGTSTP, &usual, &ours);
  ::kill(0, SIGTSTP);
  ::sigaction(SIGTSTP, &ours, nullptr);
}

}  // namespace news::tui
