#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

namespace news::ask {

/// Where the program stands: clock, terminal and environment. Looked at once, at the door.
struct Surroundings {
  std::chrono::sys_seconds now{};
  bool stdin_is_terminal = false;
  bool stdout_is_terminal = false;
  bool utf8 = true;  ///< The locale's character set.
  std::size_t columns = 80;
  std::size_t rows = 24;
  std::string term{};                   ///< $TERM
  bool no_color = false;                ///< $NO_COLOR is set and not empty (no-color.org).
  bool force_color = false;             ///< $CLICOLOR_FORCE is set and not "0".
  std::string pager{};                  ///< $PAGER
  std::string editor{};                 ///< $VISUAL, else $EDITOR
  std::string browser{};                ///< $BROWSER
  std::filesystem::path config_home{};  ///< $XDG_CONFIG_HOME, else ~/.config; empty: no home.
  std::filesystem::path state_home{};   ///< $XDG_STATE_HOME, else ~/.local/state; empty: no home.
};

/// Call after setlocale.
[[nodiscard]] Surroundings look_around();

}  // namespace news::ask
