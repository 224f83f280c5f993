#include "searcher/tui/answers.hpp"

#include <algorithm>

#include "searcher/tui/facets.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

std::optional<std::size_t> row_with(const State& state, std::string_view id) {
  const auto rows = rows_of(state);
  const auto row =
      std::ranges::find_if(rows, [&](const Row& each) { return id_of(state, each) == id; });
  if (row == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(row - rows.begin());
}

}  // namespace

void take(Step& step, const Found& found) {
  auto& state = step.state;
  if (found.number != state.asked) return;
  // The same list, looked at more carefully, or more of it: the person stays where they are.
  const bool again = found.number == state.shown && !state.fault;
  const bool goes_on = again || (state.limit > State{}.limit && !state.fault);
  const auto here = selected_id(state);
  state.page = found.page;
  state.shown = found.number;
  state.fault.reset();
  if (!again) state.charts.reset();
  if (!goes_on) {
    state.opened.clear();
    state.top = state.selected = 0;
  }
  if (state.page.hits.empty()) state.preview.reset();
  select(step, again ? row_with(state, here).value_or(state.selected) : state.selected);
  if (!again) ask_for_charts(step);
}

void take(Step& step, const Refused& refused) {
  auto& state = step.state;
  if (refused.number != state.asked) return;
  state.fault = refused.error;
}

void take(Step& step, const Charted& charted) {
  auto& state = step.state;
  if (charted.number != state.shown) return;
  state.charts = charted.charts;
  find_facet(state);
}

void take(Step& step, const Loaded& loaded) {
  auto& state = step.state;
  if (loaded.number == state.shown && loaded.article.id == selected_id(state))
    state.preview = loaded;
}

void take(Step& step, const Listed& listed) {
  auto& state = step.state;
  if (listed.what == Listed::What::past) state.past = listed.entries;
  state.menu = {listed.what, listed.entries, 0};
  state.under_menu = state.focus == Focus::list ? Focus::list : Focus::query;
  state.focus = Focus::menu;
}

void take(Step& step, const Unsaved& unsaved) {
  auto& state = step.state;
  state.name = line_of(unsaved.name);
  state.taken = unsaved.taken ? unsaved.name : std::string{};
  state.focus = Focus::naming;
  state.said = "@" + unsaved.name + ": " + unsaved.why;
}

}  // namespace news::tui
