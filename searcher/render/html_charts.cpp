#include "searcher/render/html_charts.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "searcher/render/chart_rows.hpp"
#include "searcher/render/html_text.hpp"

namespace news::render {
namespace {

using Rows = std::vector<ChartRow>;

constexpr std::string_view spike = "▲";
constexpr std::string_view cut_off = "▶";

/// Columns of a table, by what heads them; a share that is empty has no column.
struct Heads {
  std::string_view name{};
  std::string_view number{};
  std::string_view share{};
};

/// What is more than nothing is seen, what is more than `most` is cut and says so.
std::string bar(const ChartRow& row, double most) {
  const auto part = most > 0 ? row.size / most : 0;
  auto shown = part > 0 ? fmt::format("<span style=\"width: {:.1f}%\"></span>",
                                      std::clamp(part * 100, 0.5, 100.0))
                        : std::string{};
  if (part > 1) shown += cut_off;
  if (row.marked) shown += spike;
  return shown;
}

std::string line(const ChartRow& row, double most, const Heads& heads) {
  const auto name = escaped(row.name);
  const auto look = row.faint ? std::string_view{" class=\"rest\""} : std::string_view{};
  const auto columns = heads.share.empty() ? 3 : 4;
  if (row.number.empty())
    return fmt::format("<tr{}><th scope=\"row\" colspan=\"{}\">{}</th></tr>\n", look, columns,
                       name);
  auto cells = fmt::format("<th scope=\"row\" dir=\"auto\">{}</th><td class=\"number\">{}</td>",
                           name, row.number);
  if (!heads.share.empty()) cells += fmt::format("<td class=\"number\">{}</td>", row.share);
  return fmt::format("<tr{}>{}<td class=\"bar\">{}</td></tr>\n", look, cells, bar(row, most));
}

std::string table(std::string_view caption, const Heads& heads, const Rows& rows) {
  if (rows.empty()) return {};
  auto shown = fmt::format(
      "<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th "
      "scope=\"col\">{}</th>",
      escaped(caption), escaped(heads.name), escaped(heads.number));
  if (!heads.share.empty()) shown += fmt::format("<th scope=\"col\">{}</th>", escaped(heads.share));
  shown += "<td></td></tr></thead>\n<tbody>\n";
  const auto most = longest(rows);
  for (const auto& row : rows) shown += line(row, most, heads);
  return shown += "</tbody>\n</table>\n";
}

std::string_view counted(bool stories) { return stories ? "stories" : "articles"; }

std::string timeline(const tally::Timeline& each, bool stories) {
  if (each.bars.empty()) return {};
  const bool shares = each.bars.front().total.has_value();
  auto shown =
      table(heading_of(each, stories),
            {tally::name_of(each.unit), counted(stories), shares ? "share" : std::string_view{}},
            rows_of(each, "…"));
  if (std::ranges::any_of(each.bars, &tally::Bar::spike))
    shown += fmt::format("<p class=\"facts\">{} stands out from its neighbours</p>\n", spike);
  return shown;
}

/// As a heading names it.
std::string_view spoken(std::string_view field) {
  if (field == "by") return "byline";
  return field == "lang" ? "language" : field;
}

/// A bar tells how strongly a word sets the matches apart.
std::string terms(const std::vector<tally::TellingWord>& words, bool stories) {
  auto rows = rows_of(words);
  if (rows.empty()) return fmt::format("<p class=\"facts\">{}</p>\n", heading_of(words, stories));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].size = words[i].likelihood;
  return table(heading_of(words, stories), {"word", counted(stories), "of all"}, rows);
}

}  // namespace

std::string html_charts(const tally::Charts& charts) {
  std::string shown;
  if (charts.timeline) shown += timeline(*charts.timeline, charts.stories);
  for (const auto& facet : charts.facets)
    shown += table("by " + heading_of(spoken(facet.field), charts.stories),
                   {spoken(facet.field), counted(charts.stories)}, rows_of(facet));
  if (charts.terms) shown += terms(*charts.terms, charts.stories);
  return shown.empty() ? shown : "<div class=\"charts\">\n" + shown + "</div>\n";
}

}  // namespace news::render
