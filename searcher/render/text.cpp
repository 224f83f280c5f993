#include "searcher/render/text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/render/charts_text.hpp"
#include "searcher/render/count_line.hpp"
#include "searcher/render/excerpt.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/paint.hpp"
#include "searcher/render/story_line.hpp"

namespace news::render {
namespace {

constexpr std::size_t least_width = 20;

struct Layout {
  std::size_t rank_width = 2;
  std::size_t indent = 4;
  std::size_t width = 76;  ///< Columns right of the indent.
};

Layout layout_of(const Page& page, const Style& style) {
  Layout layout;
  const auto& last = page.partial.empty() ? page.hits : page.partial;
  const auto highest = last.empty() ? 0 : last.back().rank;
  layout.rank_width = std::max<std::size_t>(2, fmt::format("{}", highest).size());
  layout.indent = layout.rank_width + 2;
  layout.width = std::max(style.width, layout.indent + least_width) - layout.indent;
  return layout;
}

void add_lines(std::string& block, const std::vector<std::string>& lines, const Layout& layout) {
  for (const auto& line : lines) block.append(layout.indent, ' ').append(line) += '\n';
}

/// The rank stands in the indent of the headline's first line.
void add_headline(std::string& block, const Hit& hit, const Layout& layout, const Style& style) {
  Marked line;
  auto look = Look::headline;
  if (hit.alert) append(line, fmt::format("{} {} ", alert_words(*hit.alert), dot(style)));
  const auto before = line.text.size();
  append(line, hit.article.title, hit.title_matches);
  if (line.text.size() == before) {
    look = Look::no_headline;
    append(line, stand_in_headline(hit.article.body, ellipsis(style)));
  }
  auto lines = painted_lines(line, layout.width, look, Look::headline_match, style);
  for (auto& each : lines) each = linked(std::move(each), hit.article.url, style);
  const auto rank = fmt::format("{:>{}}", hit.rank, layout.rank_width);
  block += painted(rank, Look::faint, style) + "  " + lines.front() + '\n';
  add_lines(block, {lines.begin() + 1, lines.end()}, layout);
}

Marked facts(const schema::Record& article, const Style& style) {
  Marked line;
  const auto add = [&](std::string_view fact) {
    if (fact.empty()) return;
    if (!line.text.empty()) append(line, fmt::format(" {} ", dot(style)));
    append(line, fact);
  };
  add(article.outlet);
  add(date_for_people(article.published, false));
  add(article.located);
  if (article.agency != article.outlet) add(article.agency);
  return line;
}

Marked plain(std::string_view text) {
  Marked line;
  append(line, text);
  return line;
}

std::string block_of(const Hit& hit, const Layout& layout, const Style& style) {
  std::string block;
  add_headline(block, hit, layout, style);
  const auto add = [&](const Marked& line, Look look) {
    add_lines(block, painted_lines(line, layout.width, look, Look::match, style), layout);
  };
  add(facts(hit.article, style), Look::plain);
  if (!hit.missing.empty())
    add(plain(fmt::format("without {}", fmt::join(hit.missing, ", "))), Look::faint);
  add(excerpt(hit, ellipsis(style)), Look::plain);
  add(plain("id " + hit.article.id), Look::faint);
  if (hit.others.empty()) return block;
  add(plain(others_line(hit)), Look::plain);
  if (style.copies)
    for (const auto& other : hit.others) add(plain(other_line(other, dot(style))), Look::faint);
  return block;
}

}  // namespace

std::string text(const Page& page, const Style& style) {
  if (page.hits.empty() && page.matches == 0 && page.partial.empty()) return {};
  auto shown = painted(count_line(page), Look::faint, style) + '\n';
  if (page.charts) shown += charts_text(*page.charts, style);
  const auto layout = layout_of(page, style);
  for (const auto& hit : page.hits) shown.append("\n").append(block_of(hit, layout, style));
  if (!page.partial.empty())
    shown += '\n' + painted("not all of the words:", Look::faint, style) + '\n';
  for (const auto& hit : page.partial) shown.append("\n").append(block_of(hit, layout, style));
  return shown;
}

}  // namespace news::render
