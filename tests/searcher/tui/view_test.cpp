#include "searcher/tui/view.hpp"

#include "searcher/tui/layout.hpp"
#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::hit_of;
using news::tests::page_of;
using news::tests::page_with_story;
using Name = Key::Name;
using Catch::Matchers::ContainsSubstring;

namespace {

Drive with_story(Size size) {
  Drive drive{size};
  drive.type("dam");
  auto page = page_with_story();
  page.hits[0].title_matches = {{0, 3}};
  page.seconds = 0.004;
  drive.found(page);
  auto article = page.hits[0].article;
  drive.send(Loaded{.number = drive.state.shown,
                    .article = article,
                    .title_matches = {{0, 3}},
                    .matches = {{4, 7}}});
  return drive;
}

/// The bytes that a look has in a screen.
std::string in_look(const Screen& screen, Look look) {
  std::string text;
  for (const auto& line : screen.lines)
    for (const auto& span : line.spans)
      if (span.look == look) text += span.text + "|";
  return text;
}

}  // namespace

TEST_CASE("Under 100 columns the article stands below the list", "[tui][view]") {
  CHECK(with_story({60, 20}).picture() ==
        R"(news> dam
4 articles in 2 stories · relevance · 4.0 ms
>  Dam breaks above Évian
   Coast Herald · 2025-12-12 · +1 copy +1 version
   Price of tea rises
   Coast Herald · 2025-12-12




────────────────────────────────────────────────────────────
Dam breaks above Évian
Coast Herald · 2025-12-12 · 1 match

The dam broke at dawn.

Nobody was hurt.


Enter read  Down list  Tab mark  Ctrl-R past  F1 keys
)");
}

TEST_CASE("From 100 columns on the article stands beside the list", "[tui][view]") {
  CHECK(with_story({100, 10}).picture() ==
        R"(news> dam
4 articles in 2 stories · relevance · 4.0 ms
>  Dam breaks above Évian                          │ Dam breaks above Évian
   Coast Herald · 2025-12-12 · +1 copy +1 version  │ Coast Herald · 2025-12-12 · 1 match
   Price of tea rises                              │
   Coast Herald · 2025-12-12                       │ The dam broke at dawn.
                                                   │
                                                   │ Nobody was hurt.
                                                   │
Enter read  Down list  Tab mark  Ctrl-R past  F1 keys  Esc leave
)");
}

TEST_CASE("Twenty columns and five rows still hold query, results and help", "[tui][view]") {
  CHECK(with_story({20, 5}).picture() ==
        R"(news> dam
4 articles in 2 sto…
>  Dam breaks above…
   Price of tea ris…
Enter read
)");
}

TEST_CASE("A screen of any size is drawn", "[tui][view]") {
  auto drive = with_story({80, 24});
  for (std::size_t columns = 0; columns < 130; columns += 7)
    for (std::size_t rows = 0; rows < 30; ++rows) {
      drive.state.size = {columns, rows};
      const auto screen = view(drive.state);
      CAPTURE(columns, rows);
      REQUIRE(screen.lines.size() <= rows);
      for (const auto& line : screen.lines) REQUIRE(line.columns <= columns);
    }
}

TEST_CASE("Open stories list their articles below, marks are shown", "[tui][view]") {
  auto drive = with_story({60, 20});
  drive.press(Name::down).press(Name::up).press(Name::right).press(Name::tab);
  CHECK_THAT(drive.picture(),
             ContainsSubstring(" * Dam breaks above Évian\n"
                               "   Coast Herald · 2025-12-12 · +1 copy +1 version\n"
                               ">    Dam breaks above Évian\n"
                               ">    copy · Reuters · undated\n"
                               "     Dam broken, two missing\n"
                               "     version · The Globe · undated\n"));
  CHECK_THAT(drive.picture(), ContainsSubstring("1 marked"));
}

TEST_CASE("A wrong query is told under its place, and the results stay", "[tui][view]") {
  auto drive = with_story({80, 24});
  drive.type(" date:2019-13");
  drive.send(Refused{drive.state.asked,
                     {.kind = Error::Kind::bad_query,
                      .what = "I cannot read this query\n  dam date:2019-13\n"
                              "           ^~~~~~~ there is no month 13"}});
  CHECK_THAT(drive.picture(), ContainsSubstring("news> dam date:2019-13\n"
                                                "               ^~~~~~~ there is no month 13\n"));
  CHECK_THAT(drive.picture(), ContainsSubstring("Price of tea rises"));
}

TEST_CASE("Matches have a look of their own in headline and text", "[tui][view]") {
  const auto drive = with_story({60, 20});
  CHECK(in_look(view(drive.state), Look::match) == "dam|");
  CHECK(in_look(view(drive.state), Look::headline_match) == "Dam|Dam|");
}

TEST_CASE("Wide and combining characters keep the columns straight", "[tui][view]") {
  Drive drive{{100, 10}};
  Page page;
  page.matches = 3;
  page.hits = {
      hit_of("1", "東京の港が再び開いた 東京の港が再び開いた 東京の港", "港は月曜日に開いた。"),
      hit_of("2", "Cafe\xCC\x81 am Hafen"), hit_of("3", "שלום לנמל החדש")};
  drive.found(page);
  const auto screen = view(drive.state);
  for (const auto& line : screen.lines) {
    std::size_t column = 0;
    for (const auto& span : line.spans) {
      CHECK(span.columns == text::columns(span.text));
      if (span.text == " │ ") CHECK(column == 50);
      column += span.columns;
    }
  }
  CHECK_THAT(picture(screen), ContainsSubstring("Cafe\xCC\x81 am Hafen"));
}

TEST_CASE("Nothing that an article or an error says drives the terminal", "[tui][view]") {
  const std::string bad =
      "\x1b]0;x\x07\x1b[31m\xE2\x80\xAE\r\n\x9b\xc2\x9b"
      "\x7f end";
  Drive drive{{120, 30}};
  Page page;
  page.matches = 1;
  auto hit = hit_of("id" + bad, "title" + bad, "body" + bad + "\n\n" + bad);
  hit.article.outlet = hit.article.located = hit.article.byline = hit.article.agency = bad;
  hit.others = {{.id = bad, .title = bad, .outlet = bad}};
  hit.missing = {bad};
  page.hits = {hit};
  page.warnings = {bad};
  page.suggestion = bad;
  page.sort = bad;
  drive.send(Paste{bad}).found(page);
  std::string seen = drive.picture();
  drive.press(Name::down).press(Name::right);
  drive.send(Charted{drive.state.shown, {.facets = {{.field = "source", .values = {{bad, 1}}}}}})
      .type("/");
  seen += drive.picture();
  drive.press(Name::enter).send(Told{bad});
  seen += drive.picture();
  drive.send(Refused{drive.state.asked, {.what = bad, .hint = bad}});
  seen += drive.picture();
  drive.send(Refused{drive.state.asked, {.what = "a\n  b\n  ^~~ " + bad}});
  seen += drive.picture();
  drive.send(Listed{Listed::What::saved, {{bad, bad}}});
  seen += drive.picture();
  drive.press(Name::enter).found({});
  drive.state.page.warnings = {bad};
  seen += drive.picture();
  for (const auto each : {"\x1b", "\x07", "\x7f", "\x9b", "\xE2\x80\xAE", "\r"})
    CHECK(seen.find(each) == seen.npos);
  CHECK(text::is_valid_utf8(seen));
}

TEST_CASE("The timeline is a strip with its ends, its unit and its highest bar", "[tui][view]") {
  using tally::Bar;
  auto drive = with_story({60, 20});
  tally::Charts charts;
  charts.timeline = tally::Timeline{.unit = tally::Unit::year};
  const auto year = [](int number, std::size_t count) {
    return Bar{.unit = tally::Unit::year, .bucket = number, .count = count};
  };
  charts.timeline->bars = {
      year(1987, 1), year(1988, 8), {.kind = Bar::Kind::gap, .buckets = 2}, year(1991, 4)};
  drive.press(Name::alt, 't').send(Charted{drive.state.shown, charts});
  CHECK_THAT(drive.picture(), ContainsSubstring("1987 ▁█  ▄ 1991 by year, at most 8\n"));
  drive.state.ascii = true;
  CHECK_THAT(drive.picture(), ContainsSubstring("1987 .@  = 1991 by year, at most 8\n"));
}

TEST_CASE("The facet pane lists values by field, in the place of the article", "[tui][view]") {
  auto drive = with_story({60, 20});
  drive.press(Name::alt, '/');
  CHECK_THAT(drive.picture(), ContainsSubstring("Counting ..."));
  tally::Charts charts;
  charts.facets = {{.field = "source", .values = {{"Zürcher Post", 1234}, {"Globe", 1}}},
                   {.field = "year", .values = {{"2025", 3}}}};
  drive.send(Charted{drive.state.shown, charts});
  CHECK_THAT(drive.picture(),
             ContainsSubstring("by source\n"
                               ">  Zürcher Post                                       1,234\n"
                               "   Globe                                                  1\n"
                               "by year\n"));
  CHECK_THAT(drive.picture(), ContainsSubstring(" NARROW   Enter narrow  Esc back\n"));
}

TEST_CASE("Nothing found is said, with why and what may be meant", "[tui][view]") {
  Drive drive{{60, 20}};
  drive.type("flodd");
  Page page;
  page.warnings = {"no article has \"flodd\""};
  page.suggestion = "flood";
  drive.found(page);
  CHECK_THAT(drive.picture(), ContainsSubstring("No article matches.\n"));
  CHECK_THAT(drive.picture(), ContainsSubstring("no article has \"flodd\"\n"));
  CHECK_THAT(drive.picture(), ContainsSubstring("Did you mean (Ctrl-Y): flood\n"));
  drive.control('y');
  CHECK(drive.state.query.text == "flood");
}

TEST_CASE("A long query is moved so that its end is seen", "[tui][view]") {
  Drive drive{{30, 8}};
  for (int i = 0; i < 20; ++i) drive.type("fluß ");
  drive.type("ende");
  CHECK_THAT(drive.picture(), ContainsSubstring("ende\n"));
  const auto screen = view(drive.state);
  REQUIRE(screen.cursor);
  CHECK(screen.cursor->second < 30);
}

TEST_CASE("F1 and ? list the keys, any key goes back", "[tui][view]") {
  auto drive = with_story({80, 30});
  drive.press(Name::help);
  CHECK_THAT(drive.picture(), ContainsSubstring("narrow by source, agency, place"));
  drive.type("x");
  CHECK_THAT(drive.picture(), ContainsSubstring("Dam breaks above"));
  CHECK(drive.state.focus == Focus::query);
  drive.press(Name::down).type("?").press(Name::escape);
  CHECK(drive.state.focus == Focus::list);
}

TEST_CASE("What is said of nothing found has the whole width, and is not cut", "[tui][view]") {
  Drive drive{{100, 12}};
  drive.type("dürre ernte");
  Page page;
  page.warnings = {
      "no article has all of: " + std::string(60, 'x') + " (17), äpfel (3), birnen (2)",
      "1,528 articles have any of the words"};
  drive.found(page);
  const auto picture = drive.picture();
  CHECK_THAT(picture, ContainsSubstring("no articles · "));
  CHECK_THAT(picture, ContainsSubstring(" birnen (2)\n"));
  CHECK_THAT(picture, ContainsSubstring("   1,528 articles have any of the words\n"));
  CHECK_THAT(picture, ContainsSubstring("   Ctrl-Y asks for any of the words: dürre OR ernte\n"));
  CHECK_THAT(picture, !ContainsSubstring("│"));
}

TEST_CASE("The list has half of the width up to 120 columns, then two fifths", "[tui][view]") {
  const auto [columns, list] = GENERATE(
      table<std::size_t, std::size_t>({{100, 50}, {110, 55}, {120, 60}, {140, 60}, {200, 80}}));
  Drive drive{{columns, 20}};
  drive.found(page_of(1));
  CHECK(layout_of(drive.state).list.columns == list);
}

TEST_CASE("What is said takes as many lines as it needs, an address one of its own",
          "[tui][view]") {
  Drive drive{{20, 10}};
  drive.found(page_of(1));
  drive.send(Told{"Kein Browser für diese:\nhttps://example.org/a/b/c?d=é"});
  CHECK_THAT(drive.picture(), ContainsSubstring("Kein Browser für\ndiese:\nhttps://example.org/\n"
                                                "a/b/c?d=é\n"));
  drive.send(Told{std::string(400, 'x')});
  CHECK_THAT(drive.picture(), ContainsSubstring("xxxxxxxxxxxxxxxxxx…\n"));
  drive.press(Name::left);
  CHECK_THAT(drive.picture(), ContainsSubstring("Enter read"));
}

TEST_CASE("It is seen which place has the keys", "[tui][view]") {
  auto drive = with_story({80, 24});
  CHECK(in_look(view(drive.state), Look::tag).empty());
  CHECK(view(drive.state).cursor);
  CHECK_THAT(in_look(view(drive.state), Look::plain), ContainsSubstring("dam"));
  drive.press(Name::down).press(Name::up);
  CHECK(in_look(view(drive.state), Look::tag) == " LIST |");
  CHECK_FALSE(view(drive.state).cursor);
  CHECK_THAT(in_look(view(drive.state), Look::faint), ContainsSubstring("news> dam"));
  CHECK_THAT(drive.picture(), ContainsSubstring("Right copies  d diff"));
}

TEST_CASE("The timeline says why there is nothing in it", "[tui][view]") {
  Drive drive;
  tally::Charts charts;
  charts.timeline = tally::Timeline{.unit = tally::Unit::year};
  drive.type("ß").found({}).press(Name::alt, 't').send(Charted{drive.state.shown, charts});
  CHECK_THAT(drive.picture(), ContainsSubstring("no article matches\n"));
  drive.found(page_of(2)).send(Charted{drive.state.shown, charts});
  CHECK_THAT(drive.picture(), ContainsSubstring("no article here has a date\n"));
}

TEST_CASE("A list of keys that is longer than the screen is scrolled", "[tui][view]") {
  Drive drive{{60, 10}};
  drive.found(page_of(1)).press(Name::help);
  CHECK_THAT(drive.picture(), ContainsSubstring("Down more"));
  for (int i = 0; i < 9; ++i) drive.press(Name::page_down);
  CHECK_THAT(drive.picture(), ContainsSubstring("Ctrl-L, Ctrl-Z"));
  drive.press(Name::page_up).press(Name::up);
  CHECK_THAT(drive.picture(), !ContainsSubstring("Ctrl-L, Ctrl-Z"));
  drive.press(Name::escape);
  CHECK(drive.state.focus == Focus::query);
}
