#include "searcher/render/html_charts.hpp"

#include <string>

#include "searcher/render/html.hpp"
#include "tests/searcher/render/sample_charts.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Charts of a page are tables with names and numbers as text", "[render][html][charts]") {
  CHECK(
      render::html_charts(tests::sample_charts()) ==
      R"(<div class="charts">
<table>
<caption>by month</caption>
<thead><tr><th scope="col">month</th><th scope="col">articles</th><td></td></tr></thead>
<tbody>
<tr><th scope="row" dir="auto">2024-12</th><td class="number">3</td><td class="bar"><span style="width: 0.5%"></span></td></tr>
<tr><th scope="row" dir="auto">2025-01</th><td class="number">0</td><td class="bar"></td></tr>
<tr><th scope="row" dir="auto">2025-02</th><td class="number">1,600</td><td class="bar"><span style="width: 100.0%"></span>▲</td></tr>
<tr class="rest"><th scope="row" colspan="3">… 7 empty months</th></tr>
<tr><th scope="row" dir="auto">2025-10</th><td class="number">800</td><td class="bar"><span style="width: 50.0%"></span></td></tr>
<tr><th scope="row" dir="auto">~2025</th><td class="number">2,000</td><td class="bar"><span style="width: 100.0%"></span>▶</td></tr>
<tr><th scope="row" dir="auto">undated</th><td class="number">5</td><td class="bar"><span style="width: 0.5%"></span></td></tr>
</tbody>
</table>
<p class="facts">▲ stands out from its neighbours</p>
<table>
<caption>by source</caption>
<thead><tr><th scope="col">source</th><th scope="col">articles</th><td></td></tr></thead>
<tbody>
<tr><th scope="row" dir="auto">Café)"
      "\uFFFD[31m \uFFFD"
      R"(Wire</th><td class="number">12</td><td class="bar"><span style="width: 100.0%"></span></td></tr>
<tr><th scope="row" dir="auto">東京新聞社</th><td class="number">6</td><td class="bar"><span style="width: 50.0%"></span></td></tr>
<tr><th scope="row" dir="auto">=The Very Long Name of a Newspaper of Record That Goes On</th><td class="number">1</td><td class="bar"><span style="width: 8.3%"></span></td></tr>
<tr class="rest"><th scope="row" dir="auto">2 more</th><td class="number">2</td><td class="bar"></td></tr>
<tr class="rest"><th scope="row" dir="auto">unknown</th><td class="number">40</td><td class="bar"><span style="width: 100.0%"></span>▶</td></tr>
</tbody>
</table>
<table>
<caption>words that set the matches apart</caption>
<thead><tr><th scope="col">word</th><th scope="col">articles</th><th scope="col">of all</th><td></td></tr></thead>
<tbody>
<tr><th scope="row" dir="auto">potash</th><td class="number">3</td><td class="number">of 4</td><td class="bar"><span style="width: 100.0%"></span></td></tr>
<tr><th scope="row" dir="auto">žibutė</th><td class="number">2</td><td class="number">of 2</td><td class="bar"><span style="width: 68.5%"></span></td></tr>
</tbody>
</table>
</div>
)");
  auto stories = tests::sample_charts();
  stories.stories = true;
  const auto shown = render::html_charts(stories);
  CHECK_THAT(shown, ContainsSubstring("<caption>by month, each story once</caption>") &&
                        ContainsSubstring("<caption>by source, each story once</caption>") &&
                        ContainsSubstring("<th scope=\"col\">stories</th>"));
}

TEST_CASE("Shares have a column of their own", "[render][html][charts]") {
  const auto shown = render::html_charts(tests::sample_charts(true));
  CHECK_THAT(shown,
             ContainsSubstring("<th scope=\"col\">share</th><td></td>") &&
                 ContainsSubstring("<td class=\"number\">3</td><td class=\"number\">50.0 %<") &&
                 ContainsSubstring("colspan=\"4\""));
}

TEST_CASE("What there is none of is not charted", "[render][html][charts]") {
  CHECK(render::html_charts({}).empty());
  CHECK(render::html_charts({.timeline = tally::Timeline{}, .facets = {{.field = "source"}}})
            .empty());
  CHECK_THAT(render::html_charts({.terms = std::vector<tally::TellingWord>{}}),
             ContainsSubstring("<p class=\"facts\">no words set the matches apart</p>"));
}

TEST_CASE("Headings of charts name facets in words, and stories", "[render][html][charts]") {
  const auto value = std::vector<tally::ValueCount>{{"Żółć", 2}};
  tally::Charts charts{.facets = {{.field = "by", .values = value}},
                       .terms = std::vector<tally::TellingWord>{{"żółć", 1, 2, 3}}};
  CHECK_THAT(render::html_charts(charts),
             ContainsSubstring("<caption>by byline</caption>") &&
                 ContainsSubstring("<caption>words that set the matches apart</caption>"));
  charts.stories = true;
  CHECK_THAT(render::html_charts(charts),
             ContainsSubstring("<caption>by byline, each story once</caption>") &&
                 ContainsSubstring("set the matches apart, each story once</caption>"));
}

TEST_CASE("Values are text wherever they stand in a chart", "[render][html][charts]") {
  const std::string text =
      GENERATE("<script>alert(1)</script>", "\"><b>é", "</table></div>", "\xFF<");
  const tally::Charts charts{.facets = {{.field = "by", .values = {{text, 2}}}},
                             .terms = std::vector<tally::TellingWord>{{text, 1, 2, 3}}};
  CHECK_THAT(render::html_charts(charts), !ContainsSubstring(text));
}

TEST_CASE("Charts stand on a page between the count and the articles", "[render][html][charts]") {
  Page page;
  page.matches = 3;
  page.hits = {Hit{.rank = 1}};
  page.charts = tests::sample_charts();
  CHECK_THAT(render::html(page, {}),
             ContainsSubstring("</h2>\n<div class=\"charts\">\n<table>") &&
                 ContainsSubstring("</table>\n</div>\n<ol style=\"--digits: 1\">"));
}
