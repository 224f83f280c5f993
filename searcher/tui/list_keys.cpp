#include "searcher/tui/list_keys.hpp"

#include <string_view>

#include "searcher/tui/moves.hpp"
#include "searcher/tui/overlays.hpp"
#include "searcher/tui/query_keys.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

/// Commands that take the screen away: who types a word in the wrong place must not meet them.
constexpr std::u32string_view held_commands = U"deoqv";

void say_where_letters_are_typed(State& state) {
  state.typing = true;
  state.said = "Letters are commands here: Esc types a query, ? lists the keys.";
}

void on_letter(Step& step, const Key& key) {
  auto& state = step.state;
  if (state.typing) return say_where_letters_are_typed(state);
  if (held_commands.find(key.character) != held_commands.npos)
    return step.effects.push_back(Hold{key.character});
  if (!command(step, key.character)) say_where_letters_are_typed(state);
}

/// Keys that can only mean the query: they take one there.
bool edits_query(const Key& key) {
  constexpr std::u32string_view letters = U"abefkuw";
  return key.name == Key::Name::remove ||
         (key.name == Key::Name::control && letters.find(key.character) != letters.npos);
}

}  // namespace

bool is_letter(const Key& key) {
  const auto c = key.character;
  return key.name == Key::Name::character &&
         (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
}

void on_held(Step& step, const Held& held) {
  auto& state = step.state;
  if (state.focus != Focus::list) return;
  if (held.more) return say_where_letters_are_typed(state);
  held.letter == 'q' ? leave_or_warn(step) : static_cast<void>(command(step, held.letter));
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
      return on_letter(step, key);
    default:
      break;
  }
  if (edits_query(key)) {
    state.focus = Focus::query;
    return query_key(step, key);
  }
  (void)shared_key(step, key);
}

}  // namespace news::tui
