#include "searcher/tui/overlays.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/panes.hpp"

namespace news::tui {
namespace {

void take_entry(Step& step) {
  auto& state = step.state;
  const auto& menu = state.menu;
  if (menu.selected >= menu.entries.size()) return;
  const auto& [name, text] = menu.entries[menu.selected];
  // A saved query goes on as its name, so that one can add words to it.
  state.query = line_of(menu.what == Listed::What::saved ? "@" + name + " " : text);
  state.focus = Focus::query;
  search_anew(step);
}

}  // namespace

void menu_key(Step& step, const Key& key) {
  auto& state = step.state;
  auto& menu = state.menu;
  const auto last = menu.entries.empty() ? 0 : menu.entries.size() - 1;
  if (key.name == Key::Name::enter)
    take_entry(step);
  else if (key.name == Key::Name::escape)
    state.focus = state.under_menu;
  else if (key.name == Key::Name::up && menu.selected > 0)
    --menu.selected;
  else if (key.name == Key::Name::down)
    menu.selected = std::min(menu.selected + 1, last);
  else if (key.name == Key::Name::page_down)
    menu.selected = std::min(menu.selected + 10, last);
  else if (key.name == Key::Name::page_up)
    menu.selected -= std::min<std::size_t>(menu.selected, 10);
}

void keys_key(State& state, const Key& key) {
  using Name = Key::Name;
  const auto seen = std::max<std::size_t>(layout_of(state).body.rows, 1);
  const auto last = keys_lines() - std::min(seen, keys_lines());
  const bool on = key.name == Name::down || key.name == Name::page_down;
  const bool back = key.name == Name::up || key.name == Name::page_up;
  if (last == 0 || (!on && !back)) {
    state.focus = state.under_keys;
    return;
  }
  const auto by = key.name == Name::down || key.name == Name::up ? 1 : seen;
  state.keys_top = on ? std::min(state.keys_top + by, last)
                      : state.keys_top - std::min<std::size_t>(state.keys_top, by);
}

void begin_naming(State& state) {
  if (state.query.text.find_first_not_of(' ') == std::string::npos) {
    state.said = "There is no query to save.";
    return;
  }
  state.name = {};
  state.taken.clear();
  state.focus = Focus::naming;
}

void name_key(Step& step, const Key& key) {
  auto& state = step.state;
  if (key.name == Key::Name::escape) {
    state.focus = Focus::query;
  } else if (key.name == Key::Name::enter) {
    state.focus = Focus::query;
    const auto& name = state.name.text;
    if (!name.empty())
      step.effects.push_back(
          Save{name, state.query.text, state.shape.filters, name == state.taken});
  } else if (key.name == Key::Name::character) {
    std::string typed;
    text::append(typed, key.character);
    state.name = with(std::move(state.name), typed);
  } else {
    (void)edit(state.name, key);
  }
}

void open_story(Step& step, const std::optional<Row>& row) {
  auto& state = step.state;
  if (!row || row->other) return;
  const auto& hit = state.page.hits[row->hit];
  if (hit.others.empty())
    state.said = "No other article of this story matches.";
  else if (!is_opened(state, hit.article.id))
    state.opened.push_back(hit.article.id);
}

void close_story(Step& step, const std::optional<Row>& row) {
  auto& state = step.state;
  if (!row) return;
  std::erase(state.opened, state.page.hits[row->hit].article.id);
  const auto rows = rows_of(state);
  const auto lead = std::ranges::find(rows, row->hit, &Row::hit);
  select(step, static_cast<std::size_t>(lead - rows.begin()));
}

}  // namespace news::tui
