#include <sstream>

#include "common/text/utf8.hpp"
#include "searcher/render/bar.hpp"
#include "searcher/render/charts_text.hpp"
#include "searcher/render/delimited.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/text.hpp"
#include "tests/searcher/render/sample_charts.hpp"
#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;
using render::Style;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("A bar is drawn in eighths of a column", "[render][charts]") {
  struct Case {
    double part = 0;
    std::size_t width = 0;
    std::string bar{};
    std::string ascii{};
  };
  const auto& each =
      GENERATE(Case{0, 10, "", ""}, Case{1, 4, "████", "####"}, Case{0.5, 3, "█▌", "##"},
               Case{0.0001, 4, "▏", "#"}, Case{0.97, 1, "█", "#"}, Case{1.01, 3, "██▶", "##>"},
               Case{1e300, 1, "▶", ">"}, Case{0.5, 0, "", ""}, Case{-1, 4, "", ""},
               Case{0.0 / 0.0, 4, "", ""});
  CHECK(render::bar(each.part, each.width, {}) == each.bar);
  CHECK(render::bar(each.part, each.width, {.ascii = true}) == each.ascii);
}

TEST_CASE("Charts for people have name and number before the bar", "[render][charts]") {
  CHECK(render::charts_text(sample_charts(), {.width = 40}) == R"(
by month
2024-12      3  ▏
2025-01      0
2025-02  1,600  ██████████████████████ ▲
… 7 empty months
2025-10    800  ███████████
~2025    2,000  █████████████████████▶
undated      5  ▏
▲ stands out from its neighbours

source
Café�[31m �Wire   12  ████████████████
東京新聞社         6  ████████
=The Very Long …   1  █▍
2 more             2
unknown           40  ███████████████▶

words that set the matches apart
potash  3  of 4
žibutė  2  of 2
)");
}

TEST_CASE("Charts can be drawn in ASCII, and with shares", "[render][charts]") {
  auto charts = sample_charts(true);
  charts.facets.clear();
  charts.terms.reset();
  CHECK(render::charts_text(charts, {.ascii = true, .width = 50}) == R"(
by month, and as a share of all articles
2024-12      3  50.0 %  ########################
2025-01      0       -
2025-02  1,600  50.0 %  ######################## ^
... 7 empty months
2025-10    800  50.0 %  ########################
~2025    2,000  50.0 %  ########################
undated      5  50.0 %  ########################
^ stands out from its neighbours
)");
}

TEST_CASE("Charts are no wider than the terminal", "[render][charts]") {
  const auto width = GENERATE(std::size_t{20}, std::size_t{40}, std::size_t{80}, std::size_t{120});
  auto charts = sample_charts(GENERATE(false, true));
  charts.terms.reset();
  for (const auto& line :
       lines_of(render::charts_text(charts, {.ascii = GENERATE(false, true), .width = width}))) {
    CAPTURE(line);
    CHECK(text::columns(line) <= std::max<std::size_t>(width, 40));
    CHECK(line.find('\x1b') == line.npos);
  }
}

TEST_CASE("A week is named by its Monday and its number", "[render][charts]") {
  using namespace std::chrono;
  tally::DateCounts dates;
  dates.dated[{2024y / December / 31, 2024y / December / 31}] = 2;
  const tally::Charts charts{.timeline = tally::timeline(dates, tally::Unit::week)};
  CHECK(render::charts_text(charts, {.width = 40}) ==
        "\nby week\n2024-12-30 W01  2  ███████████████████\n");
}

TEST_CASE("Charts stand between the count and the hits", "[render][charts]") {
  auto page = sample_page();
  page.charts = tally::Charts{.facets = {{.field = "lang", .values = {{"fr", 2}}}}};
  page.exact = true;
  const auto both = lines_of(render::text(page, {.width = 30}));
  CHECK(both[0] == "1,234 articles match; 1 to 3 shown");
  CHECK(both[2] == "lang");
  CHECK(both[3] == "fr  2  █████████████████████");
  CHECK(both[5] == " 1  Harbour opens after the");
  page.hits.clear();
  CHECK(render::text(page, {.ascii = true, .width = 20}) ==
        "1,234 articles match\n\nlang\nfr  2  ###########\n");
}

TEST_CASE("Charts without a match are empty", "[render][charts]") {
  const tally::Charts none{.timeline = tally::Timeline{},
                           .facets = {{.field = "by"}},
                           .terms = std::vector<tally::TellingWord>{}};
  CHECK(render::charts_text(none, {}) == "\nno words set the matches apart\n");
  Page page;
  page.charts = none;
  CHECK(render::text(page, {}).empty());
}

TEST_CASE("Programs get a line for every bar, value and word", "[render][charts]") {
  Page page;
  page.charts = sample_charts(true);
  page.charts->timeline->bars.erase(page.charts->timeline->bars.begin() + 1,
                                    page.charts->timeline->bars.begin() + 2);
  const auto lines = lines_of(render::jsonl(page, {}));
  const std::vector<std::string> expected{
      R"({"type":"bucket","kind":"bucket","unit":"month","label":"2024-12","start":"2024-12-01","end":"2024-12-31","buckets":1,"count":3,"total":6,"share":0.5,"spike":false})",
      R"({"type":"bucket","kind":"bucket","unit":"month","label":"2025-02","start":"2025-02-01","end":"2025-02-28","buckets":1,"count":1600,"total":3200,"share":0.5,"spike":true})",
      R"({"type":"bucket","kind":"gap","unit":"month","label":null,"start":"2025-03-01","end":"2025-09-30","buckets":7,"count":0,"total":0,"share":null,"spike":false})",
      R"({"type":"bucket","kind":"bucket","unit":"month","label":"2025-10","start":"2025-10-01","end":"2025-10-31","buckets":1,"count":800,"total":1600,"share":0.5,"spike":false})",
      R"({"type":"bucket","kind":"imprecise","unit":"year","label":"2025","start":"2025-01-01","end":"2025-12-31","buckets":1,"count":2000,"total":4000,"share":0.5,"spike":false})",
      R"({"type":"bucket","kind":"undated","unit":null,"label":null,"start":null,"end":null,"buckets":1,"count":5,"total":10,"share":0.5,"spike":false})",
      R"({"type":"facet","field":"source","kind":"value","value":"Café\u001b[31m \u202eWire","values":1,"count":12})",
      R"({"type":"facet","field":"source","kind":"value","value":"東京新聞社","values":1,"count":6})",
      R"({"type":"facet","field":"source","kind":"value","value":"=The Very Long Name of a Newspaper of Record That Goes On","values":1,"count":1})",
      R"({"type":"facet","field":"source","kind":"more","value":null,"values":2,"count":2})",
      R"({"type":"facet","field":"source","kind":"unknown","value":null,"values":0,"count":40})",
      R"({"type":"term","term":"potash","count":3,"total":4,"likelihood":13.5})",
      R"({"type":"term","term":"žibutė","count":2,"total":2,"likelihood":9.25})"};
  REQUIRE(lines.size() == expected.size() + 2);
  CHECK(std::vector(lines.begin() + 1, lines.end() - 1) == expected);
}

TEST_CASE("Without totals there is no share", "[render][charts]") {
  Page page;
  page.charts = sample_charts();
  const auto lines = lines_of(render::jsonl(page, {}));
  CHECK(lines[1].find(R"("total":null,"share":null)") != std::string::npos);
}

TEST_CASE("A table of charts has a row for every bar, value and word", "[render][charts]") {
  Page page = sample_page();
  page.charts = sample_charts();
  CHECK(render::csv(page, {}) ==
        R"(chart,kind,value,start,end,buckets,values,count,total,share,spike,likelihood
timeline,bucket,2024-12,2024-12-01,2024-12-31,1,,3,,,false,
timeline,bucket,2025-01,2025-01-01,2025-01-31,1,,0,,,false,
timeline,bucket,2025-02,2025-02-01,2025-02-28,1,,1600,,,true,
timeline,gap,,2025-03-01,2025-09-30,7,,0,,,false,
timeline,bucket,2025-10,2025-10-01,2025-10-31,1,,800,,,false,
timeline,imprecise,2025,2025-01-01,2025-12-31,1,,2000,,,false,
timeline,undated,,,,1,,5,,,false,
source,value,Café�[31m �Wire,,,,1,12,,,,
source,value,東京新聞社,,,,1,6,,,,
source,value,'=The Very Long Name of a Newspaper of Record That Goes On,,,,1,1,,,,
source,more,,,,,2,2,,,,
source,unknown,,,,,0,40,,,,
terms,,potash,,,,,3,4,,,13.5
terms,,žibutė,,,,,2,2,,,9.25
)");
}
