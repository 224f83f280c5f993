#include "searcher/tui/layout.hpp"

#include <algorithm>

namespace news::tui {
namespace {

constexpr std::size_t rows_of_two_lines = 6;  ///< Of the list, from which on its rows have two.
constexpr std::size_t rows_for_preview = 9;   ///< Of the body, below which the list has it all.
constexpr std::size_t rows_for_strip = 10;    ///< Of the screen.

void part(Layout& layout) {
  const auto& body = layout.body;
  layout.list = body;
  if (layout.beside) {
    layout.list.columns = body.columns * 2 / 5;
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
  part(layout);
  layout.row_lines = layout.list.rows >= rows_of_two_lines ? 2 : 1;
  return layout;
}

}  // namespace news::tui
