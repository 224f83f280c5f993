#pragma once

#include "searcher/tui/screen.hpp"
#include "searcher/tui/state.hpp"

namespace news::tui {

/// What is on a terminal of state.size. Pure; nothing that an article or a query says can drive the
/// terminal, whatever its bytes.
[[nodiscard]] Screen view(const State& state);

/// Where the typed text begins, right of the prompt.
inline constexpr std::size_t query_column = 6;

}  // namespace news::tui
