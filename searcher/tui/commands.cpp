#include <algorithm>
#include <array>

#include "searcher/tui/facets.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/moves.hpp"
#include "searcher/tui/reshape.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

void edit_selected(Step& step) {
  const auto id = selected_id(step.state);
  if (!id.empty()) step.effects.push_back(Edit{id});
}

void visit_selected(Step& step) {
  auto& state = step.state;
  const auto row = selected_row(state);
  if (!row) return;
  const auto id = selected_id(state);
  std::string url;
  if (state.preview && state.preview->article.id == id)
    url = state.preview->article.url;
  else if (!row->other)
    url = state.page.hits[row->hit].article.url;
  if (url.empty())
    state.said = "This article has no address.";
  else
    step.effects.push_back(Visit{url});
}

/// Two marked ones, or one and the selected; else the selected article and another one of its
/// story.
void compare(Step& step) {
  auto& state = step.state;
  auto two = state.marked;
  const auto row = selected_row(state);
  if (two.size() == 1 && row && two.front() != id_of(state, *row))
    two.push_back(id_of(state, *row));
  if (two.size() == 2) return step.effects.push_back(Compare{two[0], two[1]});
  if (two.size() > 2) {
    state.said = "More than two are marked; Shift-Tab takes all marks off.";
    return;
  }
  if (!row) return;
  const auto& hit = state.page.hits[row->hit];
  if (hit.others.empty()) {
    state.said = "Mark an article with Tab and choose another, or one of a story with versions.";
    return;
  }
  const auto version = std::ranges::find(hit.others, false, &StoryMember::copy);
  const auto& other = row->other                    ? hit.others[*row->other]
                      : version != hit.others.end() ? *version
                                                    : hit.others.front();
  step.effects.push_back(Compare{hit.article.id, other.id});
}

void toggle_strip(Step& step) {
  step.state.strip = !step.state.strip;
  ask_for_charts(step);
}

void to_keys(Step& step) {
  step.state.under_keys = step.state.focus;
  step.state.keys_top = 0;
  step.state.focus = Focus::keys;
}
void ask_for_saved(Step& step) { step.effects.push_back(ListSaved{}); }

void scroll_page(State& state, int way) {
  const auto rows = static_cast<std::ptrdiff_t>(layout_of(state).preview.rows);
  scroll(state, way * std::max<std::ptrdiff_t>(rows - 1, 1));
}

struct Command {
  char32_t letter = 0;
  void (*run)(Step&) = nullptr;
};

constexpr std::array commands{
    Command{'v', read_selected},
    Command{'e', edit_selected},
    Command{'o', visit_selected},
    Command{'d', compare},
    Command{'s', next_sort},
    Command{'u', toggle_stories},
    Command{'t', toggle_strip},
    Command{'/', to_facets},
    Command{'\\', undo},
    Command{'|', redo},
    Command{'b', ask_for_saved},
    Command{'?', to_keys},
    Command{'n', [](Step& step) { to_match(step.state, true); }},
    Command{'N', [](Step& step) { to_match(step.state, false); }},
    Command{' ', [](Step& step) { scroll_page(step.state, 1); }},
    Command{'-', [](Step& step) { scroll_page(step.state, -1); }},
    Command{'j', [](Step& step) { move_by(step, 1); }},
    Command{'k', [](Step& step) { move_by(step, -1); }},
    Command{'q', leave},
};

}  // namespace

bool command(Step& step, char32_t letter) {
  const auto* const found = std::ranges::find(commands, letter, &Command::letter);
  if (found == commands.end()) return false;
  found->run(step);
  return true;
}

}  // namespace news::tui
