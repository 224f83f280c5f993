#include "searcher/render/chart_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/render/facts.hpp"

namespace news::render {
namespace {

using tally::Bar;

constexpr std::string_view each_once = ", each story once";

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

ChartRow row_of(const Bar& each, std::string_view ellipsis) {
  if (each.kind == Bar::Kind::gap)
    return {.name = fmt::format("{} {} empty {}s", ellipsis, grouped(each.buckets),
                                tally::name_of(each.unit)),
            .faint = true};
  ChartRow row{.name = name_of(each),
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

}  // namespace

std::string heading_of(std::string_view facet, bool stories) {
  return fmt::format("{}{}", facet, stories ? each_once : "");
}

std::string heading_of(const tally::Timeline& line, bool stories) {
  const bool shares = !line.bars.empty() && line.bars.front().total.has_value();
  return fmt::format("by {}{}{}", tally::name_of(line.unit), stories ? each_once : "",
                     shares ? ", and as a share of all articles" : "");
}

std::string heading_of(const std::vector<tally::TellingWord>& words, bool stories) {
  return fmt::format("{}words{} set the matches apart{}", words.empty() ? "no " : "",
                     words.empty() ? "" : " that", stories ? each_once : "");
}

std::vector<ChartRow> rows_of(const tally::Timeline& line, std::string_view ellipsis) {
  std::vector<ChartRow> rows;
  for (const auto& each : line.bars) rows.push_back(row_of(each, ellipsis));
  return rows;
}

std::vector<ChartRow> rows_of(const tally::Facet& facet) {
  std::vector<ChartRow> rows;
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
  return rows;
}

std::vector<ChartRow> rows_of(const std::vector<tally::TellingWord>& words) {
  std::vector<ChartRow> rows;
  for (const auto& each : words)
    rows.push_back({.name = each.word,
                    .number = grouped(each.count),
                    .share = "of " + grouped(each.articles)});
  return rows;
}

double longest(const std::vector<ChartRow>& rows) {
  double scaled = 0;
  double any = 0;
  for (const auto& row : rows) {
    any = std::max(any, row.size);
    if (row.scales) scaled = std::max(scaled, row.size);
  }
  return scaled > 0 ? scaled : any;
}

}  // namespace news::render
