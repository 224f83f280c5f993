#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/tui/panes.hpp"
#include "searcher/tui/rows.hpp"
#include "searcher/tui/view.hpp"

namespace news::tui {
namespace {

using render::grouped;

std::string counted(std::size_t number, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", grouped(number), number == 1 ? one : more);
}

std::string count_of(const Page& page) {
  if (page.matches == 0 && page.exact) return "no articles";
  auto line = (page.exact ? "" : "at least ") + counted(page.matches, "article", "articles");
  if (page.any_word) line += " with some of the words";
  if (page.stories) line += " in " + counted(*page.stories, "story", "stories");
  return line;
}

std::string time_of(double seconds) {
  const auto milliseconds = seconds * 1000;
  return fmt::format("{:.{}f} ms", milliseconds, milliseconds < 10 ? 1 : 0);
}

/// The third line of an error about a query: carets under what is wrong, and a message. Its columns
/// are those of the query as it is told on the line above, behind two blanks.
std::string_view caret_line(std::string_view what) {
  const auto first = what.find('\n');
  const auto second = first == what.npos ? what.npos : what.find('\n', first + 1);
  return second == what.npos ? std::string_view{} : what.substr(second + 1);
}

Line fault_line(const State& state, std::size_t columns) {
  const auto& fault = *state.fault;
  auto carets = caret_line(fault.what);
  if (carets.empty()) {
    auto text = fault.what;
    if (!fault.hint.empty()) text += "; " + fault.hint;
    return one_line(text, Look::fault, columns, state.ascii);
  }
  const auto caret = carets.find('^');
  // Blanks before the query are not in what is told.
  const auto skipped = state.query.text.find_first_not_of(' ');
  auto column = query_column +
                (caret == carets.npos ? 0 : caret - std::min<std::size_t>(caret, 2)) +
                (skipped == state.query.text.npos ? 0 : skipped);
  carets.remove_prefix(std::min(caret, carets.size()));
  // A message that would not fit is told from the left.
  if (column + text::columns(carets) > columns) {
    carets.remove_prefix(std::min(carets.find_first_not_of('^'), carets.size()));
    column = 1;
  }
  Line line;
  line.pad(std::min(column, columns));
  line.append(one_line(carets, Look::fault, columns - line.columns, state.ascii));
  return line;
}

constexpr std::array<std::string_view, 9> levels{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 9> ascii_levels{" ", ".", ":", "-", "=", "+", "*", "#", "@"};

/// The count of each unit, empty ones too, from the first to the last.
std::vector<std::size_t> counts_of(const tally::Timeline& timeline) {
  constexpr std::size_t most = 4096;
  std::vector<std::size_t> counts;
  for (const auto& bar : timeline.bars) {
    if (bar.kind == tally::Bar::Kind::bucket) counts.push_back(bar.count);
    if (bar.kind == tally::Bar::Kind::gap)
      counts.insert(counts.end(), std::min(bar.buckets, most), 0);
    if (counts.size() > most) break;
  }
  return counts;
}

/// As many cells as there is room for: several units a cell where there are more.
std::vector<std::size_t> in_cells(const std::vector<std::size_t>& counts, std::size_t room) {
  const auto per_cell = (counts.size() + room - 1) / std::max<std::size_t>(room, 1);
  std::vector<std::size_t> cells;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i % per_cell == 0) cells.push_back(0);
    cells.back() += counts[i];
  }
  return cells;
}

std::pair<std::string, std::string> ends_of(const tally::Timeline& timeline) {
  std::pair<std::string, std::string> ends;
  for (const auto& bar : timeline.bars) {
    if (bar.kind != tally::Bar::Kind::bucket) continue;
    const auto label = tally::label_of(bar.bucket, timeline.unit);
    if (ends.first.empty()) ends.first = label;
    ends.second = label;
  }
  return ends;
}

}  // namespace

Line status_line(const State& state, std::size_t columns) {
  if (state.fault) return fault_line(state, columns);
  std::string text;
  if (state.shown == 0) {
    text = "searching ...";
  } else {
    const std::string between = state.ascii ? " | " : " · ";
    text = count_of(state.page);
    if (!state.marked.empty()) text += between + fmt::format("{} marked", state.marked.size());
    for (const auto& filter : state.shape.filters) text += between + filter;
    text += between + state.page.sort;
    if (state.page.seconds) text += between + time_of(*state.page.seconds);
    if (state.asked != state.shown) text += " ...";
  }
  Line line;
  line.append(one_line(text, Look::faint, columns, state.ascii));
  return line;
}

Line strip_line(const State& state, std::size_t columns) {
  if (!state.charts || !state.charts->timeline)
    return one_line(state.fault ? "counted once the query can be read" : "counting ...",
                    Look::faint, columns, state.ascii);
  const auto& timeline = *state.charts->timeline;
  const auto counts = counts_of(timeline);
  if (counts.empty()) {
    const auto* const why = state.page.matches == 0
                                ? "nothing to show over time: no article matches"
                                : "no article here has a date";
    return one_line(why, Look::faint, columns, state.ascii);
  }
  const auto [first, last] = ends_of(timeline);
  const auto most = *std::ranges::max_element(counts);
  const auto unit = fmt::format(" by {}, at most {}", tally::name_of(timeline.unit), grouped(most));
  const auto taken = first.size() + last.size() + unit.size() + 2;
  if (taken + 8 > columns)
    return one_line(fmt::format("{} to {}{}", first, last, unit), Look::faint, columns,
                    state.ascii);
  const auto cells = in_cells(counts, columns - taken);
  const auto highest = *std::ranges::max_element(cells);
  Line line;
  line.add(first + " ", Look::faint, columns);
  for (const auto cell : cells) {
    // What is more than nothing is seen.
    const auto level = cell == 0 ? 0 : 1 + cell * 7 / highest;
    line.add((state.ascii ? ascii_levels : levels)[std::min<std::size_t>(level, 8)], Look::bar,
             columns);
  }
  line.add(" " + last + unit, Look::faint, columns);
  return line;
}

}  // namespace news::tui
