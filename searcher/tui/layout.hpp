#pragma once

#include <cstddef>
#include <optional>

#include "searcher/tui/state.hpp"

namespace news::tui {

/// A part of the screen; of no rows where there is no room for it.
struct Box {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 0;
  std::size_t columns = 0;

  [[nodiscard]] bool has(std::size_t at_row, std::size_t at_column) const {
    return at_row >= row && at_row < row + rows && at_column >= column &&
           at_column < column + columns;
  }
};

/// What stands where: query, status, timeline, list and preview (or facets), help.
struct Layout {
  std::optional<std::size_t> status{};
  std::optional<std::size_t> strip{};
  std::optional<std::size_t> help{};
  Box body{};  ///< List and preview together.
  Box list{};
  Box preview{};
  bool beside = false;        ///< The preview stands right of the list, else below.
  std::size_t row_lines = 2;  ///< Lines that a row of the list takes.

  /// Rows of the list that are seen at once, at least 1.
  [[nodiscard]] std::size_t rows_seen() const;
};

/// The panes stand side by side from this width on.
inline constexpr std::size_t wide_columns = 100;

[[nodiscard]] Layout layout_of(const State& state);

}  // namespace news::tui
