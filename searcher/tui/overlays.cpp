#include "searcher/tui/overlays.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/moves.hpp"

namespace news::tui {
namespace {

void narrow(Step& step) {
  auto& state = step.state;
  const auto rows = facet_rows(state);
  if (state.facet >= rows.size() || rows[state.facet].value.empty()) return;
  const auto filter = rows[state.facet].filter();
  if (std::ranges::find(state.filters, filter) == state.filters.end())
    state.filters.push_back(filter);
  search_anew(step);
}

void move_facet(State& state, std::ptrdiff_t by) {
  const auto rows = facet_rows(state);
  const auto at = static_cast<std::ptrdiff_t>(state.facet) + by;
  const auto to = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0));
  state.facet = value_row(rows, to, by < 0).value_or(0);
}

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

void facet_key(Step& step, const Key& key) {
  auto& state = step.state;
  const bool letter = key.name == Key::Name::character || key.name == Key::Name::alt;
  if (key.name == Key::Name::escape || key.name == Key::Name::left ||
      key.name == Key::Name::backspace || (letter && key.character == '/'))
    state.focus = Focus::list;
  else if (key.name == Key::Name::enter || key.name == Key::Name::right)
    narrow(step);
  else if (key.name == Key::Name::up || (letter && key.character == 'k'))
    move_facet(state, -1);
  else if (key.name == Key::Name::down || (letter && key.character == 'j'))
    move_facet(state, 1);
  else if (key.name == Key::Name::page_up || key.name == Key::Name::page_down)
    move_facet(state, key.name == Key::Name::page_up ? -10 : 10);
  else if (letter && (key.character == '\\' || key.character == 't' || key.character == '?' ||
                      key.character == 's'))
    (void)command(step, key.character);
}

void menu_key(Step& step, const Key& key) {
  auto& state = step.state;
  auto& menu = state.menu;
  const auto last = menu.entries.empty() ? 0 : menu.entries.size() - 1;
  if (key.name == Key::Name::enter)
    take_entry(step);
  else if (key.name == Key::Name::escape)
    state.focus = Focus::query;
  else if (key.name == Key::Name::up && menu.selected > 0)
    --menu.selected;
  else if (key.name == Key::Name::down)
    menu.selected = std::min(menu.selected + 1, last);
  else if (key.name == Key::Name::page_down)
    menu.selected = std::min(menu.selected + 10, last);
  else if (key.name == Key::Name::page_up)
    menu.selected -= std::min<std::size_t>(menu.selected, 10);
}

void begin_naming(State& state) {
  if (state.query.text.find_first_not_of(' ') == std::string::npos) {
    state.said = "There is no query to save.";
    return;
  }
  state.name = {};
  state.focus = Focus::naming;
}

void name_key(Step& step, const Key& key) {
  auto& state = step.state;
  if (key.name == Key::Name::escape) {
    state.focus = Focus::query;
  } else if (key.name == Key::Name::enter) {
    state.focus = Focus::query;
    if (!state.name.text.empty()) step.effects.push_back(Save{state.name.text, state.query.text});
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
