#include "searcher/tui/update.hpp"

#include "searcher/tui/answers.hpp"
#include "searcher/tui/facets.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/list_keys.hpp"
#include "searcher/tui/mouse.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/overlays.hpp"
#include "searcher/tui/query_keys.hpp"

namespace news::tui {
namespace {

void on_key(Step& step, const Key& key) {
  auto& state = step.state;
  state.said.clear();
  state.typing = state.typing && is_letter(key);
  state.warned = state.warned && (key.name == Key::Name::escape || key.character == 'q');
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
      return keys_key(state, key);
  }
}

void on_paste(Step& step, const Paste& paste) {
  auto& state = step.state;
  state.said.clear();
  state.typing = state.warned = false;
  if (state.focus == Focus::naming) {
    state.name = with(std::move(state.name), paste.text);
    return;
  }
  state.focus = Focus::query;
  type(step, paste.text);
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
  void operator()(const Held& held) const { on_held(step, held); }
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
