#include "searcher/tui/query_keys.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/meant.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/overlays.hpp"

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

void enter(Step& step) { step.state.pick ? pick(step) : read_selected(step); }

std::ptrdiff_t page_of_list(const State& state) {
  return std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(layout_of(state).rows_seen()) - 1, 1);
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

bool take_meant(Step& step) {
  auto& state = step.state;
  auto better = meant(state);
  if (better.text.empty()) return false;
  state.focus = Focus::query;
  state.query = line_of(better.text);
  search_anew(step);
  return true;
}

/// A query that was cleared at once comes back as a past one.
void keep_cleared(State& state, const std::string& before) {
  if (!state.query.text.empty() || before.find_first_not_of(' ') == before.npos) return;
  constexpr std::size_t most_past = 1000;
  state.past.insert(state.past.begin(), {"", before});
  if (state.past.size() > most_past) state.past.pop_back();
  state.said = "Up brings the query back.";
}

void edit_query(Step& step, const Key& key) {
  auto& state = step.state;
  const auto before = state.query.text;
  if (!edit(state.query, key)) return;
  if (state.query.text != before) state.recalled.reset();
  if (key.name == Key::Name::control) keep_cleared(state, before);
  after_edit(step, before);
}

bool shared_control(Step& step, char32_t letter) {
  switch (letter) {
    case 'n':
    case 'p':
      move_by(step, letter == 'n' ? 1 : -1);
      return true;
    case 'r':
      step.effects.push_back(ListPast{});
      return true;
    case 's':
      begin_naming(step.state);
      return true;
    case 'y':
      return take_meant(step);
    default:
      return false;
  }
}

}  // namespace

void type(Step& step, std::string_view text) {
  const auto before = step.state.query.text;
  step.state.recalled.reset();
  step.state.query = with(std::move(step.state.query), text);
  after_edit(step, before);
}

void leave_or_warn(Step& step) {
  auto& state = step.state;
  if (!state.pick || state.marked.empty() || state.warned) return leave(step);
  state.warned = true;
  state.said = fmt::format("{} marked: Enter takes what is marked, Esc once more leaves without.",
                           state.marked.size());
}

bool shared_key(Step& step, const Key& key) {
  auto& state = step.state;
  switch (key.name) {
    case Key::Name::enter:
      enter(step);
      return true;
    case Key::Name::tab:
      mark_selected(step);
      return true;
    case Key::Name::back_tab:
      swap_marks(state);
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
      return shared_control(step, key.character);
    default:
      return false;
  }
}

void query_key(Step& step, const Key& key) {
  auto& state = step.state;
  switch (key.name) {
    case Key::Name::character:
      return type(step, utf8(key.character));
    case Key::Name::escape:
      return leave_or_warn(step);
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
    return leave_or_warn(step);
  if (!shared_key(step, key)) edit_query(step, key);
}

}  // namespace news::tui
