#include "searcher/render/charts_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"
#include "common/text/utf8.hpp"
#include "searcher/render/bar.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/paint.hpp"

namespace news::render {
namespace {

using tally::Bar;

constexpr std::size_t gap = 2;  // columns between two things on a line
constexpr std::size_t least_name_room = 16;
constexpr std::size_t least_bar_room = 4;  // less says nothing
constexpr std::size_t mark_room = 2;

/// A line of a chart.
struct Row {
  std::string name{};
  std::string number{};
  std::string share{};
  double size = 0;  ///< Of the bar, in any measure.
  bool marked = false;
  bool scales = true;  ///< Takes part in how long a bar of a size is.
  bool faint = false;
};

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

std::size_t widest(const std::vector<Row>& rows, std::string Row::*cell) {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, text::columns(row.*cell));
  return most;
}

double longest(const std::vector<Row>& rows) {
  double scaled = 0;
  double any = 0;
  for (const auto& row : rows) {
    any = std::max(any, row.size);
    if (row.scales) scaled = std::max(scaled, row.size);
  }
  return scaled > 0 ? scaled : any;
}

/// Cuts the names to their room, and gives the columns that they take.
std::size_t fit_names(std::vector<Row>& rows, const Style& style) {
  const auto room = std::max(least_name_room, style.width * 2 / 5);
  std::size_t most = 0;
  for (auto& row : rows) {
    const bool alone = row.number.empty();
    row.name = fitted(row.name, alone ? style.width : room, style);
    if (!alone) most = std::max(most, text::columns(row.name));
  }
  return most;
}

std::string lines_of(std::vector<Row> rows, const Style& style) {
  const auto names = fit_names(rows, style);
  const auto numbers = widest(rows, &Row::number);
  const auto shares = widest(rows, &Row::share);
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

/// A week by its Monday and its number, so that it can be found in a calendar.
std::string name_of(const Bar& each) {
  const auto label = tally::label_of(each.bucket, each.unit);
  if (each.kind == Bar::Kind::undated) return "undated";
  if (each.kind == Bar::Kind::imprecise) return "~" + label;
  if (each.unit != tally::Unit::week) return label;
  const auto monday = tally::bucket_of(each.days.value_or(tally::Days{}).first, tally::Unit::day);
  return fmt::format("{} {}", tally::label_of(monday, tally::Unit::day),
                     label.substr(label.find('W')));
}

Row row_of(const Bar& each, const Style& style) {
  if (each.kind == Bar::Kind::gap)
    return {.name = fmt::format("{} {} empty {}s", ellipsis(style), grouped(each.buckets),
                                tally::name_of(each.unit)),
            .faint = true};
  Row row{.name = name_of(each),
          .number = grouped(each.count),
          .size = static_cast<double>(each.count),
          .marked = each.spike,
          .scales = each.kind == Bar::Kind::bucket};
  if (!each.total) return row;
  const auto total = static_cast<double>(*each.total);
  row.size = total > 0 ? row.size / total : 0;
  row.share = total > 0 ? fmt::format("{:.1f} %", row.size * 100) : "-";
  return row;
}

std::string timeline_text(const tally::Timeline& line, const Style& style) {
  if (line.bars.empty()) return {};
  std::vector<Row> rows;
  for (const auto& each : line.bars) rows.push_back(row_of(each, style));
  const bool shares = line.bars.front().total.has_value();
  auto shown = heading(fmt::format("by {}{}", tally::name_of(line.unit),
                                   shares ? ", and as a share of all articles" : ""),
                       style);
  shown += lines_of(std::move(rows), style);
  if (std::ranges::any_of(line.bars, &Bar::spike))
    shown += painted(mark(style), Look::match, style) +
             painted(" stands out from its neighbours", Look::faint, style) + '\n';
  return shown;
}

std::string facet_text(const tally::Facet& facet, const Style& style) {
  std::vector<Row> rows;
  for (const auto& [value, count] : facet.values)
    rows.push_back({.name = value, .number = grouped(count), .size = static_cast<double>(count)});
  if (facet.more_values > 0)
    rows.push_back({.name = fmt::format("{} more", grouped(facet.more_values)),
                    .number = grouped(facet.more_count),
                    .faint = true});
  if (facet.unknown > 0)
    rows.push_back({.name = "unknown",
                    .number = grouped(facet.unknown),
                    .size = static_cast<double>(facet.unknown),
                    .scales = false,
                    .faint = true});
  if (rows.empty()) return {};
  return heading(facet.field, style) + lines_of(std::move(rows), style);
}

std::string terms_text(const std::vector<tally::TellingWord>& words, const Style& style) {
  auto shown = heading(
      words.empty() ? "no words set the matches apart" : "words that set the matches apart", style);
  std::vector<Row> rows;
  for (const auto& each : words)
    rows.push_back({.name = each.word,
                    .number = grouped(each.count),
                    .share = "of " + grouped(each.articles)});
  return shown += lines_of(std::move(rows), style);
}

}  // namespace

std::string charts_text(const tally::Charts& charts, const Style& style) {
  std::string shown;
  if (charts.timeline) shown += timeline_text(*charts.timeline, style);
  for (const auto& facet : charts.facets) shown += facet_text(facet, style);
  if (charts.terms) shown += terms_text(*charts.terms, style);
  return shown;
}

}  // namespace news::render
