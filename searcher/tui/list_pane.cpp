#include <algorithm>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/marked.hpp"
#include "searcher/render/wrap.hpp"
#include "searcher/tui/meant.hpp"
#include "searcher/tui/panes.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

constexpr std::size_t indent = 3;

/// Whether it is selected, and marked; those of a story stand further in.
std::string signs(const State& state, const Row& row, bool selected) {
  std::string text{selected ? ">" : " "};
  text += is_marked(state, id_of(state, row)) ? '*' : ' ';
  return text += row.other ? "   " : " ";
}

std::string copies_of(const Hit& hit) {
  if (hit.others.empty()) return {};
  const auto copies = static_cast<std::size_t>(
      std::ranges::count_if(hit.others, [](const StoryMember& other) { return other.copy; }));
  const auto versions = hit.others.size() - copies;
  std::string text;
  if (copies > 0) text += fmt::format("+{} {}", copies, copies == 1 ? "copy" : "copies");
  if (versions > 0)
    text += fmt::format("{}+{} {}", text.empty() ? "" : " ", versions,
                        versions == 1 ? "version" : "versions");
  return text;
}

struct Entry {
  render::Marked headline{};
  bool has_headline = true;
  std::string date{};
  std::string facts{};
};

std::string joined(std::initializer_list<std::string_view> facts, bool ascii) {
  std::string line;
  for (const auto fact : facts) {
    if (fact.empty()) continue;
    if (!line.empty()) line += ascii ? " | " : " · ";
    line += fact;
  }
  return line;
}

Entry entry_of(const State& state, const Row& row) {
  const auto& hit = state.page.hits[row.hit];
  Entry entry;
  if (row.other) {
    const auto& other = hit.others[*row.other];
    append(entry.headline, other.title);
    entry.date = render::date_for_people(other.published, false);
    entry.facts = joined({other.copy ? "copy" : "version", other.outlet, entry.date}, state.ascii);
  } else {
    const auto& article = hit.article;
    append(entry.headline, article.title, hit.title_matches);
    entry.date = render::date_for_people(article.published, false);
    const auto agency = article.agency == article.outlet ? "" : std::string_view{article.agency};
    std::string missing;
    for (const auto& word : hit.missing) missing += (missing.empty() ? "without " : ", ") + word;
    entry.facts =
        joined({article.outlet, entry.date, article.located, agency, copies_of(hit), missing},
               state.ascii);
    if (entry.headline.text.empty()) {
      entry.has_headline = false;
      append(entry.headline, render::stand_in_headline(article.body, state.ascii ? "..." : "…"));
    }
  }
  if (entry.headline.text.empty()) entry.headline.text = "(no headline)";
  return entry;
}

void add_row(std::vector<Line>& lines, const State& state, const Row& row, bool selected,
             std::size_t columns, std::size_t row_lines) {
  const auto entry = entry_of(state, row);
  // A row stands out where the keys are; elsewhere its sign is enough.
  const bool stands_out = selected && state.focus == Focus::list;
  Line line{.selected = stands_out};
  line.add(signs(state, row, selected), Look::marked, columns);
  // On one line the date stands behind the headline where there is room for both.
  const auto right = row_lines == 1 && columns >= 40 ? entry.date.size() + 1 : 0;
  const auto looks = entry.has_headline ? std::pair{Look::headline, Look::headline_match}
                                        : std::pair{Look::plain, Look::match};
  const auto room = columns - right;
  const std::string_view dots = state.ascii ? ".." : "…";
  const bool cut = line.columns + text::columns(entry.headline.text) > room;
  add_marked(line, entry.headline, {0, entry.headline.text.size()}, looks,
             room - (cut ? std::min(room, text::columns(dots)) : 0));
  if (cut) line.add(dots, Look::faint, room);
  line.pad(columns - right);
  if (right > 0) line.add(" " + entry.date, Look::faint, columns);
  lines.push_back(std::move(line));
  if (row_lines == 1) return;
  Line below{.selected = stands_out};
  below.add(std::string(row.other ? indent + 2 : indent, ' '), Look::plain, columns);
  below.append(
      one_line(entry.facts, Look::faint, columns - std::min(columns, below.columns), state.ascii));
  below.pad(columns);
  lines.push_back(std::move(below));
}

/// A paragraph of as many lines as it takes.
void add_note(std::vector<Line>& lines, std::string_view text, std::size_t columns, Look look) {
  render::Marked safe;
  render::append(safe, text);
  const auto room = columns - std::min(columns, indent);
  for (const auto& bytes : render::wrap(safe.text, std::max<std::size_t>(room, 1))) {
    Line line;
    line.add(std::string(indent, ' '), Look::plain, columns);
    add_marked(line, safe, bytes, {look, look}, columns);
    lines.push_back(std::move(line));
  }
}

/// What to say where nothing is to be listed.
std::vector<Line> why_empty(const State& state, std::size_t columns) {
  std::vector<Line> lines;
  if (state.shown == 0) return lines;
  add_note(lines, "No article matches.", columns, Look::plain);
  for (const auto& warning : state.page.warnings) add_note(lines, warning, columns, Look::faint);
  const auto better = meant(state);
  if (better.text.empty()) return lines;
  const std::string_view offer =
      better.any_word ? "Ctrl-Y asks for any of the words: " : "Did you mean (Ctrl-Y): ";
  add_note(lines, std::string{offer} + better.text, columns, Look::title);
  return lines;
}

}  // namespace

std::vector<Line> list_pane(const State& state, std::size_t columns, std::size_t rows,
                            std::size_t row_lines) {
  const auto all = rows_of(state);
  std::vector<Line> lines;
  if (all.empty()) lines = why_empty(state, columns);
  for (auto at = state.top; at < all.size() && lines.size() < rows; ++at)
    add_row(lines, state, all[at], at == state.selected, columns, row_lines);
  if (lines.size() > rows) lines.resize(rows);
  return lines;
}

}  // namespace news::tui
