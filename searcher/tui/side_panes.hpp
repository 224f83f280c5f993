#pragma once

#include <cstddef>

namespace news::tui {

/// The first of so many rows, so that the selected one is seen.
[[nodiscard]] constexpr std::size_t first_seen(std::size_t selected, std::size_t rows) {
  return selected < rows ? 0 : selected - rows + 1;
}

/// Entries of a menu that are seen in so many rows, below its heading.
[[nodiscard]] constexpr std::size_t menu_rows(std::size_t rows) { return rows < 2 ? 1 : rows - 1; }

}  // namespace news::tui
