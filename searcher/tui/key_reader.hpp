#pragma once

#include <vector>

#include "searcher/tui/event.hpp"

namespace news::tui {

/// Tells the terminal to say what is pasted, and what the mouse does; and no longer.
void begin_pastes_and_mouse();

/// What was typed, pasted and clicked since the last call, and is there now. Never waits, but for
/// the end of a paste that has begun. Only while curses has the terminal.
[[nodiscard]] std::vector<Event> read_keys();

}  // namespace news::tui
