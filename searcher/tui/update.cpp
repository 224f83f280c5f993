#include "searcher/tui/update.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/tui/answers.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/overlays.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

std::string utf8(char32_t character) {
  std::string text;
  text::append(text, character);
  return text;
}

void after_edit(Step& step, const std::string& before) {
  if (step.state.query.text != before) search_anew(step);
}

void type(Step& step, std::string_view text) {
  const auto before = step.state.query.text;
  step.state.recalled.reset();
  step.state.query = with(std::move(step.state.query), text);
  after_edit(step, before);
}

void enter(Step& step) { step.state.pick ? pick(step) : read_selected(step); }

std::ptrdiff_t page_of_list(const State& state) {
  return std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(layout_of(state).rows_seen()) - 1, 1);
}

/// Keys that do the same in the query line and in the list.
bool shared_key(Step& step, const Key& key) {
  auto& state = step.state;
  switch (key.name) {
    case Key::Name::enter:
      enter(step);
      return true;
    case Key::Name::tab:
      mark_selected(step);
      return true;
    case Key::Name::shift_up:
      scroll(state, -1);
      return true;
    case Key::Name::shift_down:
      scroll(state, 1);
      return true;
    case Key::Name::page_up:
    case Key::Name::page_down:
      state.focus = Focus::list;
      move_by(step, key.name == Key::Name::page_up ? -page_of_list(state) : page_of_list(state));
      return true;
    case Key::Name::alt:
      if (!command(step, key.character)) state.said = "No key does this; F1 lists them.";
      return true;
    case Key::Name::control:
      if (key.character == 'n' || key.character == 'p')
        move_by(step, key.character == 'n' ? 1 : -1);
      else if (key.character == 'r')
        step.effects.push_back(ListPast{});
      else if (key.character == 's')
        begin_naming(state);
      else
        return false;
      return true;
    default:
      return false;
  }
}

/// The queries of before, one by one; while the line holds one of them or nothing.
bool recall(Step& step, bool older) {
  auto& state = step.state;
  if (state.past.empty() || (!state.recalled && !(older && state.query.text.empty()))) return false;
  const auto at = state.recalled ? *state.recalled + (older ? 1 : std::size_t(-1)) : 0;
  if (at < state.past.size()) {
    state.recalled = at;
    state.query = line_of(state.past[at].second);
  } else if (!older) {
    state.recalled.reset();
    state.query = {};
  } else {
    return true;
  }
  search_anew(step);
  return true;
}

void query_key(Step& step, const Key& key) {
  auto& state = step.state;
  switch (key.name) {
    case Key::Name::character:
      return type(step, utf8(key.character));
    case Key::Name::escape:
      return leave(step);
    case Key::Name::up:
      recall(step, true);
      return;
    case Key::Name::down:
      if (recall(step, false)) return;
      state.focus = Focus::list;
      return move_by(step, 1);
    default:
      break;
  }
  if (key.name == Key::Name::control && key.character == 'd' && state.query.text.empty())
    return leave(step);
  if (key.name == Key::Name::control && key.character == 'y' && !state.page.suggestion.empty()) {
    state.query = line_of(state.page.suggestion);
    return search_anew(step);
  }
  if (shared_key(step, key)) return;
  const auto before = state.query.text;
  if (edit(state.query, key)) {
    if (state.query.text != before) state.recalled.reset();
    after_edit(step, before);
  }
}

void list_key(Step& step, const Key& key) {
  auto& state = step.state;
  const auto row = selected_row(state);
  switch (key.name) {
    case Key::Name::escape:
    case Key::Name::backspace:
      state.focus = Focus::query;
      return;
    case Key::Name::up:
      // Above the first result stands the query line.
      if (state.selected == 0) state.focus = Focus::query;
      return move_by(step, -1);
    case Key::Name::down:
      return move_by(step, 1);
    case Key::Name::home:
      return select(step, 0);
    case Key::Name::end:
      return select(step, rows_of(state).size());
    case Key::Name::right:
      return open_story(step, row);
    case Key::Name::left:
      return close_story(step, row);
    case Key::Name::character:
      if (!command(step, key.character))
        state.said = "Here letters are commands: ? lists them, Esc goes to the query line.";
      return;
    default:
      (void)shared_key(step, key);
  }
}

void on_key(Step& step, const Key& key) {
  auto& state = step.state;
  state.said.clear();
  if (key.name == Key::Name::control && key.character == 'c') return leave(step);
  if (key.name == Key::Name::control && key.character == 'l')
    return step.effects.push_back(Redraw{});
  if (key.name == Key::Name::control && key.character == 'z')
    return step.effects.push_back(Suspend{});
  if (key.name == Key::Name::help && state.focus != Focus::keys) {
    (void)command(step, U'?');
    return;
  }
  switch (state.focus) {
    case Focus::query:
      return query_key(step, key);
    case Focus::list:
      return list_key(step, key);
    case Focus::facets:
      return facet_key(step, key);
    case Focus::menu:
      return menu_key(step, key);
    case Focus::naming:
      return name_key(step, key);
    case Focus::keys:
      state.focus = state.under_keys;
      return;
  }
}

void on_paste(Step& step, const Paste& paste) {
  auto& state = step.state;
  state.said.clear();
  if (state.focus == Focus::naming) {
    state.name = with(std::move(state.name), paste.text);
    return;
  }
  state.focus = Focus::query;
  type(step, paste.text);
}

void on_mouse(Step& step, const Mouse& mouse) {
  auto& state = step.state;
  if (state.focus != Focus::query && state.focus != Focus::list) return;
  const auto layout = layout_of(state);
  const auto way = mouse.action == Mouse::Action::wheel_up ? -1 : 1;
  if (layout.preview.has(mouse.row, mouse.column)) {
    if (mouse.action != Mouse::Action::click) scroll(state, 3 * way);
    return;
  }
  if (mouse.action != Mouse::Action::click) {
    if (layout.list.has(mouse.row, mouse.column)) move_by(step, way);
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

void on_resize(Step& step, Size size) {
  auto& state = step.state;
  state.size = size;
  const auto seen = layout_of(state).rows_seen();
  if (state.selected >= state.top + seen) state.top = state.selected + 1 - seen;
  scroll(state, 0);
}

struct Handle {
  Step& step;

  void operator()(const Key& key) const { on_key(step, key); }
  void operator()(const Paste& paste) const { on_paste(step, paste); }
  void operator()(const Mouse& mouse) const { on_mouse(step, mouse); }
  void operator()(const Resized& resized) const { on_resize(step, resized.size); }
  void operator()(const Disturbed&) const { step.effects.push_back(Redraw{}); }
  void operator()(const Ended&) const { leave(step); }
  void operator()(const Told& told) const { step.state.said = told.text; }
  template <class Answer>
  void operator()(const Answer& answer) const {
    take(step, answer);
  }
};

}  // namespace

Step begin(State state, std::string_view typed) {
  Step step{std::move(state), {}};
  step.state.query = line_of(typed);
  search_anew(step);
  return step;
}

Step update(State state, const Event& event) {
  Step step{std::move(state), {}};
  std::visit(Handle{step}, event);
  return step;
}

}  // namespace news::tui
