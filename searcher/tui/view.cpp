#include "searcher/tui/view.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/panes.hpp"

namespace news::tui {
namespace {

/// A typed line behind its prompt, moved so that the cursor is seen. Gives the cursor's column.
std::size_t add_typed(Line& line, const LineEdit& typed, std::size_t columns, Look look) {
  const auto room = columns - std::min(columns, line.columns + 1);
  std::string_view shown = typed.text;
  auto left = shown.substr(0, typed.cursor);
  while (text::columns(left) > room && !left.empty()) {
    // By the half of the room, so that what was typed just now stays in sight.
    auto skip = text::fit(left, std::max<std::size_t>(room / 2, 1)).size();
    if (skip == 0) skip = text::decode(left, 0).length;
    left.remove_prefix(skip);
    shown.remove_prefix(skip);
  }
  const auto cursor = line.columns + text::columns(left);
  line.add(shown, look, columns);
  return cursor;
}

struct Typed {
  Line line{};
  std::size_t cursor = 0;
};

Typed query_line(const State& state) {
  const auto columns = state.size.columns;
  const bool naming = state.focus == Focus::naming;
  const bool here = naming || state.focus == Focus::query;
  Typed typed;
  typed.line.add(naming ? "save as @" : "news> ", here ? Look::title : Look::faint, columns);
  typed.cursor = add_typed(typed.line, naming ? state.name : state.query, columns,
                           here ? Look::plain : Look::faint);
  return typed;
}

Line rule(const State& state, std::size_t columns) {
  Line line;
  for (std::size_t i = 0; i < columns; ++i) line.add(state.ascii ? "-" : "─", Look::faint, columns);
  return line;
}

std::vector<Line> side(const State& state, const Layout& layout) {
  const auto& box = layout.preview;
  if (state.focus == Focus::facets) return facet_pane(state, box.columns, box.rows);
  return preview_pane(state, box.columns, box.rows);
}

void add_beside(std::vector<Line>& lines, const State& state, const Layout& layout) {
  auto left = list_pane(state, layout.list.columns, layout.list.rows, layout.row_lines);
  auto right = side(state, layout);
  left.resize(layout.body.rows);
  right.resize(layout.body.rows);
  for (std::size_t i = 0; i < layout.body.rows; ++i) {
    Line whole;
    left[i].pad(layout.list.columns);
    whole.append(left[i]);
    whole.add(state.ascii ? " | " : " │ ", Look::faint, state.size.columns);
    // Where the facets take the keys, theirs is the row that stands out.
    if (state.focus == Focus::facets) whole.selected = false;
    whole.append(right[i]);
    lines.push_back(std::move(whole));
  }
}

void add_stacked(std::vector<Line>& lines, const State& state, const Layout& layout) {
  if (layout.preview.rows == 0 && state.focus == Focus::facets) {
    for (auto& line : facet_pane(state, layout.body.columns, layout.body.rows))
      lines.push_back(std::move(line));
    return;
  }
  auto above = list_pane(state, layout.list.columns, layout.list.rows, layout.row_lines);
  above.resize(layout.list.rows);
  for (auto& line : above) lines.push_back(std::move(line));
  if (layout.preview.rows == 0) return;
  lines.push_back(rule(state, layout.body.columns));
  for (auto& line : side(state, layout)) lines.push_back(std::move(line));
}

void add_body(std::vector<Line>& lines, const State& state, const Layout& layout) {
  const auto& body = layout.body;
  if (state.focus == Focus::menu || state.focus == Focus::keys) {
    auto pane = state.focus == Focus::menu ? menu_pane(state, body.columns, body.rows)
                                           : keys_pane(state, body.columns, body.rows);
    for (auto& line : pane) lines.push_back(std::move(line));
  } else if (layout.beside) {
    add_beside(lines, state, layout);
  } else {
    add_stacked(lines, state, layout);
  }
}

}  // namespace

Screen view(const State& state) {
  Screen screen;
  if (state.size.rows == 0 || state.size.columns == 0) return screen;
  const auto layout = layout_of(state);
  const auto columns = state.size.columns;
  auto query = query_line(state);
  screen.lines.push_back(std::move(query.line));
  if (layout.status) screen.lines.push_back(status_line(state, columns));
  if (layout.strip) screen.lines.push_back(strip_line(state, columns));
  add_body(screen.lines, state, layout);
  if (layout.help) {
    // What is said may take lines from what stands above.
    auto help = help_lines(state, columns, state.size.rows / 2);
    screen.lines.resize(*layout.help + 1 - help.size());
    for (auto& line : help) screen.lines.push_back(std::move(line));
  }
  screen.lines.resize(std::min(screen.lines.size(), state.size.rows));
  if (state.focus == Focus::query || state.focus == Focus::naming)
    screen.cursor = {0, std::min(query.cursor, columns - 1)};
  return screen;
}

}  // namespace news::tui
