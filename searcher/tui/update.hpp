#pragma once

#include <string_view>
#include <vector>

#include "searcher/tui/effect.hpp"
#include "searcher/tui/state.hpp"

namespace news::tui {

/// What comes of an event: the screen as it is now, and what is to be done.
struct Step {
  State state{};
  std::vector<Effect> effects{};
};

/// The screen as it opens, with the first search.
///
/// typed: what stands in the query line already.
[[nodiscard]] Step begin(State state, std::string_view typed);

/// What an event makes of the screen. Pure and total: any keys in any order, answers in any order;
/// one to an older search than the newest changes nothing.
[[nodiscard]] Step update(State state, const Event& event);

}  // namespace news::tui
