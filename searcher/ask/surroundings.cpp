#include "searcher/ask/surroundings.hpp"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace news::ask {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// $COLUMNS and $LINES are for people who want another size than the terminal's own.
std::size_t number_or(const std::string& text, std::size_t otherwise) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc{} && end == text.data() + text.size() && number > 0 ? number
                                                                                  : otherwise;
}

/// The folder that a variable names, else one in the home folder. A relative one is to be ignored
/// (XDG base directory specification).
std::filesystem::path folder(const char* name, std::string_view in_home) {
  if (const std::filesystem::path named{environment(name)}; named.is_absolute()) return named;
  const auto home = environment("HOME");
  return home.empty() ? std::filesystem::path{} : std::filesystem::path{home} / in_home;
}

}  // namespace

Surroundings look_around() {
  Surroundings around;
  around.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  around.stdin_is_terminal = isatty(STDIN_FILENO) == 1;
  around.stdout_is_terminal = isatty(STDOUT_FILENO) == 1;
  around.utf8 = std::string_view{nl_langinfo(CODESET)} == "UTF-8";
  winsize size{};
  if (around.stdout_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) around.columns = size.ws_col;
    if (size.ws_row > 0) around.rows = size.ws_row;
  }
  around.columns = number_or(environment("COLUMNS"), around.columns);
  around.rows = number_or(environment("LINES"), around.rows);
  around.term = environment("TERM");
  around.no_color = !environment("NO_COLOR").empty();
  const auto force = environment("CLICOLOR_FORCE");
  around.force_color = !force.empty() && force != "0";
  around.pager = environment("PAGER");
  around.editor = environment("VISUAL");
  if (around.editor.empty()) around.editor = environment("EDITOR");
  around.browser = environment("BROWSER");
  around.config_home = folder("XDG_CONFIG_HOME", ".config");
  around.state_home = folder("XDG_STATE_HOME", ".local/state");
  return around;
}

}  // namespace news::ask
