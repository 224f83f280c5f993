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

/// Lines that the list of keys has in all.
[[nodiscard]] std::size_t keys_lines();

/// How many match, in which order, with which filters: or why the query cannot be read.
[[nodiscard]] Line status_line(const State& state, std::size_t columns);

/// The matches over time, a column or less for each day, week, month or year.
[[nodiscard]] Line strip_line(const State& state, std::size_t columns);

/// The keys that count now, or what was said last: that may take several lines.
[[nodiscard]] std::vector<Line> help_lines(const State& state, std::size_t columns,
                                           std::size_t most);

}  // namespace news::tui
