#include "searcher/render/html.hpp"

#include <span>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/render/count_line.hpp"
#include "searcher/render/html_charts.hpp"
#include "searcher/render/html_frame.hpp"
#include "searcher/render/html_hit.hpp"
#include "searcher/render/html_text.hpp"

namespace news::render {
namespace {

bool has_words(std::string_view text) { return text.find_first_not_of(" \t\n") != text.npos; }

/// What was asked, in the words that say it best: as typed, or what stood in its place.
std::string asked(const Page& page) {
  if (has_words(page.query)) return escaped(page.query);
  if (has_words(page.understood)) return escaped(page.understood);
  if (page.like.empty()) return "all articles";
  return escaped(fmt::format("like {}", fmt::join(page.like, ", ")));
}

std::string order(const Page& page) {
  auto words = page.sort == "relevance" ? std::string{"relevance"} : page.sort + " first";
  if (page.fresh_days)
    words += fmt::format(", newer articles favoured ({:.0f} days)", *page.fresh_days);
  return escaped(words);
}

std::string row(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return fmt::format("<div><dt>{}</dt><dd dir=\"auto\">{}</dd></div>\n", name, value);
}

std::string header(const Page& page) {
  const auto read_as = has_words(page.query) ? escaped(page.understood) : std::string{};
  return fmt::format("<header>\n<h1 dir=\"auto\">{}</h1>\n<dl>\n", asked(page)) +
         row("read as", read_as) + row("order", order(page)) + row("as of", escaped(page.as_of)) +
         row("like", escaped(fmt::format("{}", fmt::join(page.like, ", ")))) +
         row("added words", escaped(fmt::format("{}", fmt::join(page.added_words, ", ")))) +
         "</dl>\n</header>\n";
}

/// What the reader has to know before the articles.
std::string notes(const Page& page) {
  std::string items;
  for (const auto& warning : page.warnings) items += fmt::format("<li>{}</li>\n", escaped(warning));
  if (!page.suggestion.empty())
    items += fmt::format("<li>Did you mean: <bdi>{}</bdi></li>\n", escaped(page.suggestion));
  return items.empty() ? items : "<ul class=\"notes\">\n" + items + "</ul>\n";
}

std::string section(std::string_view heading, std::string_view charts, std::span<const Hit> hits,
                    const Style& style) {
  return fmt::format("<section>\n<h2>{}</h2>\n{}{}</section>\n", escaped(heading), charts,
                     html_hits(hits, style));
}

std::string sections(const Page& page, const Style& style) {
  if (page.matches == 0 && page.hits.empty() && page.partial.empty())
    return section("no article matches", {}, {}, style);
  const auto charts = page.charts ? html_charts(*page.charts) : std::string{};
  auto shown = section(count_line(page), charts, page.hits, style);
  if (!page.partial.empty()) shown += section("not all of the words", {}, page.partial, style);
  return shown;
}

}  // namespace

std::string html(const Page& page, const Style& style) {
  const auto body =
      fmt::format("{}<main>\n{}{}</main>\n", header(page), notes(page), sections(page, style));
  return html_frame(asked(page), body, page.indexes);
}

}  // namespace news::render
