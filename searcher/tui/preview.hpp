#pragma once

#include <cstddef>
#include <vector>

#include "searcher/tui/screen.hpp"
#include "searcher/tui/state.hpp"

namespace news::tui {

/// An article as the preview shows it, all of it.
struct PreviewText {
  std::vector<Line> lines{};
  std::vector<std::size_t> match_lines{};  ///< The line of each match in the body, rising.
  std::vector<std::size_t> match_ends{};   ///< Its last byte, as many.
};

/// The selected article at this width: with its matches marked once it is loaded, till then as the
/// list has it. A very long one is cut, and says so.
[[nodiscard]] PreviewText preview_of(const State& state, std::size_t width);

}  // namespace news::tui
