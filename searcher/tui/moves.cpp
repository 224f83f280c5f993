#include "searcher/tui/moves.hpp"

#include <algorithm>

#include "searcher/tui/layout.hpp"
#include "searcher/tui/preview.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

constexpr std::size_t most_listed = 1000;

void keep_in_sight(State& state) {
  const auto seen = layout_of(state).rows_seen();
  if (state.selected < state.top) state.top = state.selected;
  if (state.selected >= state.top + seen) state.top = state.selected + 1 - seen;
}

/// More of the same, where there is more.
void list_more(Step& step) {
  auto& state = step.state;
  const auto& page = state.page;
  const auto all = page.stories.value_or(page.matches);
  const bool more = page.hits.size() < all || (!page.exact && page.hits.size() >= state.limit);
  if (!more || state.asked != state.shown) return;
  if (state.limit >= most_listed) {
    state.said = "The first thousand are listed: narrow the search to see others.";
    return;
  }
  state.limit = std::min(state.limit * 2, most_listed);
  step.effects.push_back(Search{++state.asked, sought(state)});
}

}  // namespace

void search_anew(Step& step) {
  auto& state = step.state;
  state.limit = State{}.limit;
  step.effects.push_back(Search{++state.asked, sought(state)});
}

void select(Step& step, std::size_t row) {
  auto& state = step.state;
  const auto rows = rows_of(state);
  if (rows.empty()) {
    state.selected = state.top = 0;
    return;
  }
  state.selected = std::min(row, rows.size() - 1);
  keep_in_sight(state);
  const auto id = selected_id(state);
  if (state.preview && state.preview->article.id == id && state.preview->number == state.shown)
    return;
  state.preview_top = 0;
  step.effects.push_back(Load{state.shown, sought(state), id});
}

void move_by(Step& step, std::ptrdiff_t rows) {
  const auto at = static_cast<std::ptrdiff_t>(step.state.selected) + rows;
  const auto last = static_cast<std::ptrdiff_t>(rows_of(step.state).size()) - 1;
  if (at > last) list_more(step);
  select(step, static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0)));
}

void scroll(State& state, std::ptrdiff_t lines) {
  const auto box = layout_of(state).preview;
  const auto all = static_cast<std::ptrdiff_t>(preview_of(state, box.columns).lines.size());
  const auto last = std::max<std::ptrdiff_t>(all - static_cast<std::ptrdiff_t>(box.rows), 0);
  const auto at = static_cast<std::ptrdiff_t>(state.preview_top) + lines;
  state.preview_top = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last));
}

void to_match(State& state, bool onwards) {
  const auto box = layout_of(state).preview;
  if (selected_id(state).empty()) {
    state.said = "There is no article here.";
    return;
  }
  if (box.rows == 0) {
    state.said = "There is no room for the preview: Enter reads the article.";
    return;
  }
  const auto text = preview_of(state, box.columns);
  const auto& lines = text.match_lines;
  if (lines.empty()) {
    state.said = "Nothing is marked in this article.";
    return;
  }
  const auto seen_until = state.preview_top + box.rows;
  const bool all_seen = lines.front() >= state.preview_top && lines.back() < seen_until;
  if (all_seen) {
    state.said = "All matches are in sight.";
    return;
  }
  auto to = onwards ? lines.front() : lines.back();
  if (onwards) {
    const auto next = std::ranges::lower_bound(lines, seen_until);
    if (next != lines.end()) to = *next;
  } else {
    const auto next = std::ranges::lower_bound(lines, state.preview_top);
    if (next != lines.begin()) to = *(next - 1);
  }
  // In the middle, so that what stands around it is read too.
  state.preview_top = to - std::min(to, box.rows / 2);
  scroll(state, 0);
}

void read_selected(Step& step) {
  auto& state = step.state;
  const auto id = selected_id(state);
  if (id.empty()) {
    state.said = "There is no article here.";
    return;
  }
  Read read{.id = id};
  if (state.preview && state.preview->article.id == id) {
    const auto box = layout_of(state).preview;
    const auto text = preview_of(state, std::max<std::size_t>(box.columns, 20));
    const auto seen = std::ranges::lower_bound(text.match_lines, state.preview_top);
    const auto at = seen == text.match_lines.end() ? text.match_lines.begin() : seen;
    if (!text.match_lines.empty())
      read.match_end = text.match_ends[static_cast<std::size_t>(at - text.match_lines.begin())];
  }
  step.effects.push_back(Remember{state.query.text});
  step.effects.push_back(std::move(read));
}

void pick(Step& step) {
  auto& state = step.state;
  auto ids = state.marked;
  if (ids.empty() && !selected_id(state).empty()) ids.push_back(selected_id(state));
  if (ids.empty()) {
    state.said = "There is no article here.";
    return;
  }
  step.effects.push_back(Remember{state.query.text});
  step.effects.push_back(Leave{.picked = true, .ids = std::move(ids)});
}

void leave(Step& step) {
  const auto& state = step.state;
  const bool good = !state.fault && !state.page.hits.empty() && state.asked == state.shown;
  if (good) step.effects.push_back(Remember{state.query.text});
  step.effects.push_back(Leave{});
}

void mark_selected(Step& step) {
  auto& state = step.state;
  const auto id = selected_id(state);
  if (id.empty()) return;
  if (is_marked(state, id))
    std::erase(state.marked, id);
  else
    state.marked.push_back(id);
  state.unmarked.clear();
  move_by(step, 1);
}

void swap_marks(State& state) {
  if (state.marked.empty() && state.unmarked.empty()) {
    state.said = "Nothing is marked.";
    return;
  }
  std::swap(state.marked, state.unmarked);
  state.said = state.marked.empty() ? "All marks are off; Shift-Tab puts them on again."
                                    : "The marks are on again.";
}

void ask_for_charts(Step& step) {
  auto& state = step.state;
  if (!state.strip && state.focus != Focus::facets) return;
  if (!state.charts && state.shown > 0) step.effects.push_back(Chart{state.shown, sought(state)});
}

}  // namespace news::tui
