#include "searcher/tui/side_panes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/render/bar.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/tui/panes.hpp"
#include "searcher/tui/preview.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> keys{{
    {"", "In the query line letters are typed (man news-query)"},
    {"Enter", "read the article in the pager; with --pick take the marked"},
    {"Down, PgDn", "to the list; Ctrl-N, Ctrl-P move and stay in the line"},
    {"Up", "in an empty line: past queries, which Ctrl-R lists"},
    {"Ctrl-U, Ctrl-W", "clear the line, or a word; from the list too"},
    {"Ctrl-S, Ctrl-Y", "save the query; ask what was probably meant"},
    {"Alt and a key", "the commands of the list, from the line"},
    {"Esc", "leave; Ctrl-C leaves from anywhere"},
    {"", "In the list letters are commands"},
    {"Esc, Up", "back to the query line"},
    {"Enter, v", "read in the pager, at the match"},
    {"n, N", "the next or previous match in the preview"},
    {"Space, -", "the preview on and back; Shift-Up, Shift-Down by a line"},
    {"Right, Left", "open and close the other articles of a story"},
    {"Tab, Shift-Tab", "mark, or take the mark off; take all marks off"},
    {"d", "what changed: two marked ones, or two of a story"},
    {"/", "narrow by source, agency, place ..."},
    {"s, u, t", "order; each story once or every article; over time"},
    {"\\, |", "undo narrowing and order, do it again"},
    {"e, o", "in the editor; its address in a browser"},
    {"b", "saved queries"},
    {"Ctrl-L, Ctrl-Z", "draw the screen again; stop until fg"},
}};

}  // namespace

std::vector<Line> preview_pane(const State& state, std::size_t columns, std::size_t rows) {
  auto lines = preview_of(state, columns).lines;
  const auto top = std::min(state.preview_top, lines.size());
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(top));
  if (lines.size() > rows) lines.resize(rows);
  return lines;
}

std::vector<Line> facet_pane(const State& state, std::size_t columns, std::size_t rows) {
  const auto all = facet_rows(state);
  std::vector<Line> lines;
  if (all.empty()) {
    const auto* const word = state.charts ? "There is nothing to narrow by." : "Counting ...";
    lines.push_back(one_line(word, Look::faint, columns, state.ascii));
    return lines;
  }
  constexpr std::size_t number_columns = 9;
  for (auto at = first_seen(state.facet, rows); at < all.size() && lines.size() < rows; ++at) {
    Line line{.selected = at == state.facet && state.focus == Focus::facets};
    if (all[at].value.empty()) {
      line.append(one_line("by " + all[at].field, Look::title, columns, state.ascii));
    } else {
      const auto room = columns - std::min(columns, number_columns);
      line.add(line.selected ? ">" : " ", Look::marked, room);
      line.add(all[at].narrowed ? "* " : "  ", Look::marked, room);
      line.append(one_line(all[at].value, Look::plain, room - line.columns, state.ascii));
      line.pad(room);
      line.add(fmt::format("{:>{}}", render::grouped(all[at].count), number_columns - 1),
               Look::faint, columns);
    }
    line.pad(columns);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Line> menu_pane(const State& state, std::size_t columns, std::size_t rows) {
  const auto& menu = state.menu;
  const bool saved = menu.what == Listed::What::saved;
  std::vector<Line> lines;
  lines.push_back(one_line(
      saved ? "Saved queries: Enter puts one into the query line" : "Past queries: Enter takes one",
      Look::title, columns, state.ascii));
  if (menu.entries.empty())
    lines.push_back(one_line(saved ? "There are none; Ctrl-S saves the query." : "There are none.",
                             Look::faint, columns, state.ascii));
  const auto seen = menu_rows(rows);
  for (auto at = first_seen(menu.selected, seen); at < menu.entries.size() && lines.size() < rows;
       ++at) {
    const auto& [name, text] = menu.entries[at];
    Line line{.selected = at == menu.selected};
    line.add(line.selected ? ">  " : "   ", Look::plain, columns);
    const auto room = columns - std::min(columns, line.columns);
    line.append(one_line(saved ? fmt::format("@{:<16} {}", name, text) : text, Look::plain, room,
                         state.ascii));
    line.pad(columns);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t keys_lines() { return keys.size(); }

std::vector<Line> keys_pane(const State& state, std::size_t columns, std::size_t rows) {
  constexpr std::size_t name_columns = 18;
  std::vector<Line> lines;
  for (auto at = std::min(state.keys_top, keys.size()); at < keys.size(); ++at) {
    const auto& [key, what] = keys[at];
    if (lines.size() == rows) break;
    if (key.empty()) {
      lines.push_back(one_line(what, Look::title, columns, state.ascii));
      continue;
    }
    Line whole;
    whole.add("  ", Look::plain, columns);
    whole.append(
        one_line(key, Look::plain, columns - std::min<std::size_t>(columns, 2), state.ascii));
    whole.pad(std::min(columns, name_columns));
    whole.append(
        one_line(what, Look::plain, columns - std::min(columns, whole.columns), state.ascii));
    lines.push_back(std::move(whole));
  }
  return lines;
}

}  // namespace news::tui
