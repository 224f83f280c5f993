#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "searcher/tui/terminal.hpp"

// Last, for it has macros named as other things are.
#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

namespace news::tui {
namespace {

bool has(const char* capability) {
  const char* const text = ::tigetstr(capability);
  return text != nullptr && text != reinterpret_cast<char*>(-1) && *text != '\0';
}

}  // namespace

Result<void> terminal_is_known() {
  const char* const name = std::getenv("TERM");
  const auto refused = [name](std::string_view why) {
    return Error{Error::Kind::io,
                 fmt::format("this terminal (\"{}\") cannot show a full screen: {}",
                             name == nullptr ? "" : name, why),
                 "see the variable TERM; --line needs no screen"};
  };
  int found = 0;
  if (::setupterm(nullptr, STDOUT_FILENO, &found) != OK)
    return refused(found < 0 ? "no terminals are described here" : "nothing is known of it");
  const bool can = has("cup") && has("clear");
  ::del_curterm(::cur_term);
  if (!can) return refused("its cursor cannot be moved");
  return {};
}

}  // namespace news::tui
