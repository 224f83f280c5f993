#include "searcher/render/charts_json.hpp"

#include <cmath>
#include <optional>
#include <string>

namespace news::render {
namespace {

using tally::Bar;

Json rounded(double number) { return std::round(number * 1e6) / 1e6; }

Json day(const std::optional<tally::Days>& days, std::chrono::sys_days tally::Days::*end) {
  if (!days) return {};
  return tally::label_of(tally::bucket_of((*days).*end, tally::Unit::day), tally::Unit::day);
}

Json label(const Bar& bar) {
  if (bar.kind == Bar::Kind::gap || bar.kind == Bar::Kind::undated) return {};
  return tally::label_of(bar.bucket, bar.unit);
}

Json bucket(const Bar& bar) {
  Json line;
  line["type"] = "bucket";
  line["kind"] = std::string{tally::name_of(bar.kind)};
  line["unit"] = bar.days ? Json(std::string{tally::name_of(bar.unit)}) : Json{};
  line["label"] = label(bar);
  line["start"] = day(bar.days, &tally::Days::first);
  line["end"] = day(bar.days, &tally::Days::last);
  line["buckets"] = bar.buckets;
  line["count"] = bar.count;
  line["total"] = bar.total ? Json(*bar.total) : Json{};
  line["share"] = bar.total && *bar.total > 0
                      ? rounded(static_cast<double>(bar.count) / static_cast<double>(*bar.total))
                      : Json{};
  line["spike"] = bar.spike;
  return line;
}

Json value_line(const std::string& field, std::string kind, Json value, std::size_t values,
                std::size_t count) {
  Json line;
  line["type"] = "facet";
  line["field"] = field;
  line["kind"] = std::move(kind);
  line["value"] = std::move(value);
  line["values"] = values;
  line["count"] = count;
  return line;
}

void add(const tally::Facet& facet, std::vector<Json>& lines) {
  for (const auto& [value, count] : facet.values)
    lines.push_back(value_line(facet.field, "value", value, 1, count));
  if (facet.more_values > 0)
    lines.push_back(value_line(facet.field, "more", {}, facet.more_values, facet.more_count));
  if (facet.unknown > 0) lines.push_back(value_line(facet.field, "unknown", {}, 0, facet.unknown));
}

Json term(const tally::TellingWord& word) {
  Json line;
  line["type"] = "term";
  line["term"] = word.word;
  line["count"] = word.count;
  line["total"] = word.articles;
  line["likelihood"] = rounded(word.likelihood);
  return line;
}

/// The cell of an object in a column.
Json cell(const Json& line, const std::string& column) {
  const auto& type = line["type"];
  const auto key = [&]() -> std::string {
    if (column == "chart") return "field";
    if (column != "value" || type == "facet") return column;
    return type == "bucket" ? "label" : "term";
  };
  const auto found = line.find(key());
  if (found != line.end()) return *found;
  if (column != "chart") return {};
  return type == "bucket" ? "timeline" : "terms";
}

}  // namespace

std::vector<Json> charts_json(const tally::Charts& charts) {
  std::vector<Json> lines;
  if (charts.timeline)
    for (const auto& bar : charts.timeline->bars) lines.push_back(bucket(bar));
  for (const auto& facet : charts.facets) add(facet, lines);
  if (charts.terms)
    for (const auto& word : *charts.terms) lines.push_back(term(word));
  return lines;
}

const std::vector<std::string>& chart_columns() {
  static const std::vector<std::string> names{"chart", "kind",    "value",  "start",
                                              "end",   "buckets", "values", "count",
                                              "total", "share",   "spike",  "likelihood"};
  return names;
}

std::vector<std::vector<Json>> chart_rows(const tally::Charts& charts) {
  std::vector<std::vector<Json>> rows;
  for (const auto& line : charts_json(charts)) {
    auto& row = rows.emplace_back();
    for (const auto& column : chart_columns()) row.push_back(cell(line, column));
  }
  return rows;
}

}  // namespace news::render
