#include "searcher/tui/layout.hpp"

#include <algorithm>

namespace news::tui {
namespace {

constexpr std::size_t rows_of_two_lines = 6;  ///< Of the list, from which on its rows have two.
constexpr std::size_t rows_for_preview = 9;   ///< Of the body, below which the list has it all.
constexpr std::size_t most_half = 60;         ///< Columns of the list, where it has the half.
constexpr std::size_t rows_for_strip = 10;    ///< Of the screen.

/// Nothing is found: what is said of that has the whole body.
bool is_empty(const State& state) {
  return state.shown > 0 && state.page.hits.empty() && state.focus != Focus::facets;
}

void part(Layout& layout) {
  const auto& body = layout.body;
  if (layout.beside) {
    // A headline is known by its first sixty letters; what is over is the article's.
    layout.list.columns = std::max(std::min(body.columns / 2, most_half), body.columns * 2 / 5);
    const auto column = layout.list.columns + 3;  // " | "
    layout.preview = {body.row, column, body.rows, body.columns - column};
  } else if (body.rows >= rows_for_preview) {
    layout.list.rows = (body.rows - 1) / 2;
    const auto above = layout.list.rows + 1;  // a rule
    layout.preview = {body.row + above, 0, body.rows - above, body.columns};
  }
}

}  // namespace

std::size_t Layout::rows_seen() const { return std::max<std::size_t>(1, list.rows / row_lines); }

Layout layout_of(const State& state) {
  const auto [columns, rows] = state.size;
  Layout layout{.beside = columns >= wide_columns};
  std::size_t next = 1;
  auto end = rows;
  if (rows >= 3) layout.status = next++;
  if (rows >= 4) layout.help = --end;
  if (state.strip && rows >= rows_for_strip) layout.strip = next++;
  layout.body = {next, 0, end - std::min(end, next), columns};
  layout.list = layout.body;
  if (is_empty(state))
    layout.beside = false;
  else
    part(layout);
  layout.row_lines = layout.list.rows >= rows_of_two_lines ? 2 : 1;
  return layout;
}

}  // namespace news::tui
