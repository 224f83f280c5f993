#include "searcher/tui/facets.hpp"

#include <algorithm>

#include "searcher/tui/moves.hpp"
#include "searcher/tui/reshape.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

void keep_place(State& state, const std::vector<FacetRow>& rows) {
  if (state.facet < rows.size() && !rows[state.facet].value.empty())
    state.facet_filter = rows[state.facet].filter();
}

void move_facet(State& state, std::ptrdiff_t by) {
  const auto rows = facet_rows(state);
  const auto at = static_cast<std::ptrdiff_t>(state.facet) + by;
  const auto to = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0));
  state.facet = value_row(rows, to, by < 0).value_or(0);
  keep_place(state, rows);
}

}  // namespace

void find_facet(State& state) {
  const auto rows = facet_rows(state);
  const auto at = std::ranges::find_if(rows, [&](const FacetRow& row) {
    return !row.value.empty() && row.filter() == state.facet_filter;
  });
  // What one was on may not be there any more: then what stands in its place.
  state.facet = at != rows.end() ? static_cast<std::size_t>(at - rows.begin())
                                 : value_row(rows, state.facet).value_or(0);
}

void to_facets(Step& step) {
  step.state.focus = Focus::facets;
  find_facet(step.state);
  ask_for_charts(step);
}

void narrow(Step& step) {
  auto& state = step.state;
  const auto rows = facet_rows(state);
  if (state.facet >= rows.size() || rows[state.facet].value.empty()) return;
  keep_place(state, rows);
  const auto filter = rows[state.facet].filter();
  auto shape = state.shape;
  if (rows[state.facet].narrowed)
    std::erase(shape.filters, filter);
  else
    shape.filters.push_back(filter);
  state.focus = Focus::list;
  state.said = rows[state.facet].narrowed ? "No longer narrowed by " + filter
                                          : "Narrowed by " + filter + "; \\ undoes it, / goes on";
  reshape(step, std::move(shape));
}

void facet_key(Step& step, const Key& key) {
  using Name = Key::Name;
  auto& state = step.state;
  const bool letter = key.name == Name::character || key.name == Name::alt;
  if (key.name == Name::escape || key.name == Name::left || key.name == Name::backspace ||
      (letter && key.character == '/'))
    state.focus = Focus::list;
  else if (key.name == Name::enter || key.name == Name::right)
    narrow(step);
  else if (key.name == Name::up || (letter && key.character == 'k'))
    move_facet(state, -1);
  else if (key.name == Name::down || (letter && key.character == 'j'))
    move_facet(state, 1);
  else if (key.name == Name::page_up || key.name == Name::page_down)
    move_facet(state, key.name == Name::page_up ? -10 : 10);
  else if (letter && std::u32string_view{U"\\|t?s"}.find(key.character) != std::u32string::npos)
    (void)command(step, key.character);
}

}  // namespace news::tui
