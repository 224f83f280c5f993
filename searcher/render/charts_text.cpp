#include "searcher/render/charts_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"
#include "common/text/utf8.hpp"
#include "searcher/render/bar.hpp"
#include "searcher/render/chart_rows.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/paint.hpp"

namespace news::render {
namespace {

using tally::Bar;

constexpr std::size_t gap = 2;  // columns between two things on a line
constexpr std::size_t least_name_room = 16;
constexpr std::size_t least_bar_room = 4;  // less says nothing
constexpr std::size_t mark_room = 2;

std::string_view mark(const Style& style) { return style.ascii ? "^" : "▲"; }

/// The text in at most so many columns, made safe to show.
std::string fitted(const std::string& name, std::size_t room, const Style& style) {
  auto safe = text::sanitized(name, text::Lines::join);
  if (text::columns(safe) <= room) return safe;
  const auto dots = ellipsis(style);
  return std::string{text::fit(safe, room - text::columns(dots))}.append(dots);
}

std::string to_the_left(std::string text, std::size_t width) {
  const auto columns = text::columns(text);
  return text.append(width - std::min(width, columns), ' ');
}

std::size_t widest(const std::vector<ChartRow>& rows, std::string ChartRow::*cell) {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, text::columns(row.*cell));
  return most;
}

/// Cuts the names to their room, and gives the columns that they take.
std::size_t fit_names(std::vector<ChartRow>& rows, const Style& style) {
  const auto room = std::max(least_name_room, style.width * 2 / 5);
  std::size_t most = 0;
  for (auto& row : rows) {
    const bool alone = row.number.empty();
    row.name = fitted(row.name, alone ? style.width : room, style);
    if (!alone) most = std::max(most, text::columns(row.name));
  }
  return most;
}

std::string lines_of(std::vector<ChartRow> rows, const Style& style) {
  const auto names = fit_names(rows, style);
  const auto numbers = widest(rows, &ChartRow::number);
  const auto shares = widest(rows, &ChartRow::share);
  const auto before = names + gap + numbers + (shares > 0 ? gap + shares : 0) + gap + mark_room;
  const auto bars = before + least_bar_room > style.width ? 0 : style.width - before;
  const auto most = longest(rows);
  std::string shown;
  for (const auto& row : rows) {
    auto line = to_the_left(row.name, names);
    if (!row.number.empty()) line += fmt::format("{:>{}}", row.number, gap + numbers);
    if (shares > 0) line += fmt::format("{:>{}}", row.share, gap + shares);
    const auto drawn = most > 0 ? bar(row.size / most, bars, style) : std::string{};
    if (!drawn.empty()) line.append(gap, ' ').append(drawn);
    line.erase(line.find_last_not_of(' ') + 1);
    shown += painted(line, row.faint ? Look::faint : Look::plain, style);
    if (row.marked) shown += ' ' + painted(mark(style), Look::match, style);
    shown += '\n';
  }
  return shown;
}

std::string heading(std::string_view text, const Style& style) {
  return '\n' + painted(text, Look::faint, style) + '\n';
}

std::string timeline_text(const tally::Timeline& line, bool stories, const Style& style) {
  if (line.bars.empty()) return {};
  auto shown =
      heading(heading_of(line, stories), style) + lines_of(rows_of(line, ellipsis(style)), style);
  if (std::ranges::any_of(line.bars, &Bar::spike))
    shown += painted(mark(style), Look::match, style) +
             painted(" stands out from its neighbours", Look::faint, style) + '\n';
  return shown;
}

std::string facet_text(const tally::Facet& facet, bool stories, const Style& style) {
  auto rows = rows_of(facet);
  if (rows.empty()) return {};
  return heading(heading_of(facet.field, stories), style) + lines_of(std::move(rows), style);
}

std::string terms_text(const std::vector<tally::TellingWord>& words, bool stories,
                       const Style& style) {
  return heading(heading_of(words, stories), style) + lines_of(rows_of(words), style);
}

}  // namespace

std::string charts_text(const tally::Charts& charts, const Style& style) {
  std::string shown;
  if (charts.timeline) shown += timeline_text(*charts.timeline, charts.stories, style);
  for (const auto& facet : charts.facets) shown += facet_text(facet, charts.stories, style);
  if (charts.terms) shown += terms_text(*charts.terms, charts.stories, style);
  return shown;
}

}  // namespace news::render
