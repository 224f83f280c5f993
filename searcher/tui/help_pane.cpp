#include <algorithm>
#include <string>
#include <string_view>

#include "searcher/render/wrap.hpp"
#include "searcher/tui/layout.hpp"
#include "searcher/tui/panes.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

/// Keys that do something to what is selected stand before those that are always there.
std::string list_keys(const State& state) {
  const auto row = selected_row(state);
  std::string text = state.pick ? "Esc type  Enter take  Tab mark  v read  ? keys  "
                                : "Esc type  Enter read  ? keys  ";
  if (row && !state.page.hits[row->hit].others.empty())
    text += is_opened(state, state.page.hits[row->hit].article.id) ? "Left close  d diff  "
                                                                   : "Right copies  d diff  ";
  text += "/ narrow  ";
  if (!state.before.empty()) text += "\\ undo  ";
  text += "s sort  t time  n match  e edit  o web  b saved  u stories";
  return state.pick ? text : text + "  Tab mark";
}

std::string facet_keys(const State& state) {
  const auto rows = facet_rows(state);
  const bool off = state.facet < rows.size() && rows[state.facet].narrowed;
  std::string text = off ? "Enter takes it off" : "Enter narrow";
  if (!state.before.empty()) text += "  \\ undo";
  return text + "  Esc back";
}

std::string keys_of(const State& state) {
  switch (state.focus) {
    case Focus::query:
      return state.pick ? "Enter take  Tab mark  Down list  F1 keys  Esc leave"
                        : "Enter read  Down list  Tab mark  Ctrl-R past  F1 keys  Esc leave";
    case Focus::list:
      return list_keys(state);
    case Focus::facets:
      return facet_keys(state);
    case Focus::menu:
      return "Enter take  Esc back";
    case Focus::naming:
      return "Enter save  Esc back";
    case Focus::keys:
      break;
  }
  return keys_lines() > layout_of(state).body.rows ? "Down more  any other key goes back"
                                                   : "any key goes back";
}

/// Which pane has the keys, where it is not a line that is typed.
std::string_view tag_of(Focus focus) {
  switch (focus) {
    case Focus::list:
      return " LIST ";
    case Focus::facets:
      return " NARROW ";
    default:
      return {};
  }
}

Line keys_line(const State& state, std::size_t columns) {
  Line line;
  const auto tag = tag_of(state.focus);
  if (!tag.empty()) {
    line.add(tag, Look::tag, columns);
    line.add("  ", Look::plain, columns);
  }
  const auto text = keys_of(state);
  const auto room = columns - line.columns;
  // As many whole entries as fit.
  auto shown = std::string_view{text};
  if (shown.size() > room) {
    const auto cut = text.rfind("  ", room);
    shown = shown.substr(0, cut == text.npos ? room : cut);
  }
  line.add(shown, Look::faint, columns);
  return line;
}

}  // namespace

std::vector<Line> help_lines(const State& state, std::size_t columns, std::size_t most) {
  if (state.said.empty() || columns == 0) return {keys_line(state, columns)};
  std::vector<Line> lines;
  for (std::size_t at = 0; at < state.said.size();) {
    const auto end = std::min(state.said.find('\n', at), state.said.size());
    render::Marked safe;
    render::append(safe, std::string_view{state.said}.substr(at, end - at));
    at = end + 1;
    for (const auto& bytes : render::wrap(safe.text, columns)) {
      Line line;
      add_marked(line, safe, bytes, {Look::title, Look::title}, columns);
      lines.push_back(std::move(line));
    }
  }
  if (lines.empty()) return {keys_line(state, columns)};
  if (lines.size() <= most) return lines;
  lines.resize(std::max<std::size_t>(most, 1));
  Line last;
  for (const auto& span : lines.back().spans)
    last.add(span.text, span.look, columns - std::min<std::size_t>(columns, 2));
  last.add(state.ascii ? ".." : "…", Look::faint, columns);
  lines.back() = std::move(last);
  return lines;
}

}  // namespace news::tui
