#pragma once

#include <cstddef>
#include <vector>

#include "searcher/tui/screen.hpp"
#include "searcher/tui/state.hpp"

namespace news::tui {

/// As many lines as the box has rows, at most; none is wider than it.

[[nodiscard]] std::vector<Line> list_pane(const State& state, std::size_t columns, std::size_t rows,
                                          std::size_t row_lines);
[[nodiscard]] std::vector<Line> preview_pane(const State& state, std::size_t columns,
                                             std::size_t rows);
[[nodiscard]] std::vector<Line> facet_pane(const State& state, std::size_t columns,
                                           std::size_t rows);
[[nodiscard]] std::vector<Line> menu_pane(const State& state, std::size_t columns,
                                          std::size_t rows);
[[nodiscard]] std::vector<Line> keys_pane(const State& state, std::size_t columns,
                                          std::size_t rows);

/// How many match, in which order, with which filters: or why the query cannot be read.
[[nodiscard]] Line status_line(const State& state, std::size_t columns);

/// The matches over time, a column or less for each day, week, month or year.
[[nodiscard]] Line strip_line(const State& state, std::size_t columns);

/// The keys that count now, or what was said last.
[[nodiscard]] Line help_line(const State& state, std::size_t columns);

}  // namespace news::tui
