#include "searcher/tui/mouse.hpp"

#include "searcher/tui/facets.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/overlays.hpp"
#include "searcher/tui/rows.hpp"
#include "searcher/tui/side_panes.hpp"

namespace news::tui {
namespace {

using Action = Mouse::Action;

int way_of(const Mouse& mouse) { return mouse.action == Action::wheel_up ? -1 : 1; }

void in_facets(Step& step, const Mouse& mouse) {
  auto& state = step.state;
  const auto layout = layout_of(state);
  const auto& box = layout.preview.rows == 0 ? layout.body : layout.preview;
  if (!box.has(mouse.row, mouse.column)) {
    if (mouse.action == Action::click) state.focus = Focus::list;
    return;
  }
  if (mouse.action != Action::click)
    return facet_key(step, {way_of(mouse) < 0 ? Key::Name::up : Key::Name::down});
  const auto rows = facet_rows(state);
  const auto row = first_seen(state.facet, box.rows) + (mouse.row - box.row);
  if (row >= rows.size() || rows[row].value.empty()) return;
  if (row == state.facet) return narrow(step);
  state.facet = row;
  state.facet_filter = rows[row].filter();
}

void in_menu(Step& step, const Mouse& mouse) {
  auto& menu = step.state.menu;
  const auto box = layout_of(step.state).body;
  if (!box.has(mouse.row, mouse.column)) return;
  if (mouse.action != Action::click)
    return menu_key(step, {way_of(mouse) < 0 ? Key::Name::up : Key::Name::down});
  if (mouse.row == box.row) return;  // its heading
  const auto entry = first_seen(menu.selected, menu_rows(box.rows)) + (mouse.row - box.row - 1);
  if (entry >= menu.entries.size()) return;
  if (entry == menu.selected) return menu_key(step, {Key::Name::enter});
  menu.selected = entry;
}

void in_results(Step& step, const Mouse& mouse) {
  auto& state = step.state;
  const auto layout = layout_of(state);
  if (layout.preview.has(mouse.row, mouse.column)) {
    if (mouse.action != Action::click) scroll(state, 3 * way_of(mouse));
    return;
  }
  if (mouse.action != Action::click) {
    if (layout.list.has(mouse.row, mouse.column)) move_by(step, way_of(mouse));
    return;
  }
  if (mouse.row == 0) state.focus = Focus::query;
  if (!layout.list.has(mouse.row, mouse.column)) return;
  const auto row = state.top + (mouse.row - layout.list.row) / layout.row_lines;
  if (row >= rows_of(state).size()) return;
  const bool again = state.focus == Focus::list && row == state.selected;
  state.focus = Focus::list;
  again ? read_selected(step) : select(step, row);
}

}  // namespace

void on_mouse(Step& step, const Mouse& mouse) {
  step.state.typing = false;
  switch (step.state.focus) {
    case Focus::query:
    case Focus::list:
      return in_results(step, mouse);
    case Focus::facets:
      return in_facets(step, mouse);
    case Focus::menu:
      return in_menu(step, mouse);
    case Focus::naming:
    case Focus::keys:
      return;
  }
}

}  // namespace news::tui
