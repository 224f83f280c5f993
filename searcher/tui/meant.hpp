#pragma once

#include <string>

#include "searcher/tui/state.hpp"

namespace news::tui {

/// What Ctrl-Y asks instead, where nothing matches.
struct Meant {
  std::string text{};     ///< Empty: nothing better is known.
  bool any_word = false;  ///< It is the same words, and any of them will do.
};

[[nodiscard]] Meant meant(const State& state);

}  // namespace news::tui
