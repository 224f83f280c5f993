#include "searcher/render/text.hpp"

#include "searcher/render/facts.hpp"
#include "searcher/render/paint.hpp"
#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;

TEST_CASE("A page for people, without colours", "[render][text]") {
  CHECK(render::text(tests::sample_page(), {.width = 60}) ==
        "at least 1,234 articles match; 1 to 3 shown\n"
        "\n"
        " 1  Harbour opens after the storm\n"
        "    Coast Herald · 2025-12-12 · BREST, France · AP\n"
        "    The harbour of Brest opened on Monday. Café owners, long\n"
        "    idle, swept the quay.\n"
        "    id harbour-1\n"
        "\n"
        " 2  Red\uFFFD[31m \uFFFDtitle 東京の港\n"
        "    =cmd|x · ~2025-11\n"
        "    … port of 東京 is closed, … Nobody knows more …\n"
        "    id bad\uFFFD]0;x\uFFFDid\n"
        "\n"
        " 3  … Rain fell for nine days on end.\n"
        "    undated\n"
        "    id bare\n");
}

TEST_CASE("In ASCII we draw nothing beyond it", "[render][text]") {
  auto page = tests::sample_page();
  page.hits.erase(page.hits.begin());
  const auto shown = render::text(page, {.ascii = true});
  CHECK_THAT(shown, Catch::Matchers::ContainsSubstring("=cmd|x | ~2025-11\n") &&
                        Catch::Matchers::ContainsSubstring("    ... port of") &&
                        Catch::Matchers::ContainsSubstring("3  ... Rain fell"));
}

TEST_CASE("Colours mark ranks, headlines and matches", "[render][text]") {
  auto page = tests::sample_page();
  page.hits.resize(1);
  page.matches = 1;
  page.exact = true;
  CHECK(render::text(page, {.colour = true, .width = 60}) ==
        "\x1b[2m1 article matches\x1b[0m\n"
        "\n"
        "\x1b[2m 1\x1b[0m  \x1b[1mHarbour opens after the \x1b[0m\x1b[1;4mstorm\x1b[0m\n"
        "    Coast Herald · 2025-12-12 · BREST, France · AP\n"
        "    The harbour of \x1b[1;31mBrest\x1b[0m opened on Monday. \x1b[1;31mCafé\x1b[0m owners, "
        "long\n"
        "    idle, swept the quay.\n"
        "    \x1b[2mid harbour-1\x1b[0m\n");
}

TEST_CASE("A match that is broken over two lines is marked in both", "[render][text]") {
  render::Marked line;
  render::append(line, "one two three", render::Ranges{{4, 13}});
  CHECK(
      render::painted_lines(line, 8, render::Look::plain, render::Look::match, {.colour = true}) ==
      std::vector<std::string>{"one \x1b[1;31mtwo\x1b[0m", "\x1b[1;31mthree\x1b[0m"});
}

TEST_CASE("The first line counts what matches", "[render][text]") {
  auto page = tests::sample_page();
  page.exact = true;
  const auto first_line = [&] {
    const auto shown = render::text(page, {});
    return shown.substr(0, shown.find('\n'));
  };
  SECTION("all are shown") {
    page.matches = 3;
    CHECK(first_line() == "3 articles match");
  }
  SECTION("sorted by date") {
    page.matches = 1000000;
    page.sort = "newest";
    CHECK(first_line() == "1,000,000 articles match, newest first; 1 to 3 shown");
  }
  SECTION("one of several is shown") {
    page.hits.erase(page.hits.begin() + 1, page.hits.end());
    page.hits.front().rank = 2;
    CHECK(first_line() == "1,234 articles match; number 2 shown");
  }
  SECTION("beyond the last") {
    page.hits.clear();
    page.matches = 7;
    page.offset = 20;
    CHECK(first_line() == "7 articles match; none after 20");
  }
}

TEST_CASE("Nothing found shows nothing", "[render][text]") { CHECK(render::text({}, {}).empty()); }

TEST_CASE("Wrong match ranges do no harm", "[render][text]") {
  auto page = tests::sample_page();
  page.hits[0].title_matches = {{5, 2}, {3, 900}, {0, 4}, {1000, 2000}};
  page.hits[0].passages[0].matches = {{70, 9}, {static_cast<std::size_t>(-1), 3}, {44, 45}};
  page.hits[0].passages[0].start = 40;
  page.hits[0].passages[0].end = 4000;
  CHECK_FALSE(render::text(page, {.colour = true, .width = 1}).empty());
}

TEST_CASE("Dates for people say how close they are", "[render][text]") {
  const auto [date, in_hit, in_article] =
      GENERATE(table<text::PartialDate, std::string, std::string>({
          {{}, "undated", "undated"},
          {text::whole_year(1987y), "~1987", "~1987"},
          {text::whole_month(1987y / March), "~1987-03", "~1987-03"},
          {text::whole_day(1987y / March / 9), "1987-03-09", "1987-03-09"},
          {text::moment(sys_days{1987y / March / 9} + 10h + 7min + 8s), "1987-03-09",
           "1987-03-09 10:07 UTC"},
      }));
  CHECK(render::date_for_people(date, false) == in_hit);
  CHECK(render::date_for_people(date, true) == in_article);
}

TEST_CASE("The first sentence stands for a missing headline", "[render][text]") {
  const auto [body, headline] = GENERATE(table<std::string, std::string>({
      {"", "(no headline)"},
      {" \n ", "(no headline)"},
      {"Short.", "* Short."},
      {"Über den Fluß ging es heim. Dann nicht.", "* Über den Fluß ging es heim."},
      {"He said: \"That is all there is.\" Then he left.", "* He said: \"That is all there is.\""},
      {"First line\nsecond line", "* First line"},
      {std::string(200, 'x'), "* " + std::string(120, 'x')},
      {"Some words " + std::string(200, 'x'), "* Some words"},
  }));
  CHECK(render::stand_in_headline(body, "*") == headline);
}

TEST_CASE("A passage knows whether it starts and ends with a sentence", "[render][text]") {
  const std::string body = "One is here. “Two,” said Zoë.” Three\nFour";
  const auto [piece, starts, ends] = GENERATE(table<std::string, bool, bool>({
      {"One is here.", true, true},
      {"is here", false, false},
      {"“Two,” said Zoë.”", true, true},
      {"Three", true, true},
      {"Four", true, true},
      {"said", false, false},
  }));
  CAPTURE(piece);
  const auto start = body.find(piece);
  CHECK(render::starts_sentence(body, start) == starts);
  CHECK(render::ends_sentence(body, start + std::string_view{piece}.size()) == ends);
}

TEST_CASE("A headline is a link only where it leads to the web", "[render][text]") {
  const render::Style style{.links = true};
  CHECK(render::linked("x", "https://a.example/é ?", style) ==
        "\x1b]8;;https://a.example/%C3%A9%20?\x1b\\x\x1b]8;;\x1b\\");
  CHECK(render::linked("x", "https://a\x1b]b\x07", style) ==
        "\x1b]8;;https://a%1B]b%07\x1b\\x\x1b]8;;\x1b\\");
  CHECK(render::linked("x", "javascript:alert(1)", style) == "x");
  CHECK(render::linked("x", "https://a.example/", {}) == "x");
}

TEST_CASE("An alert says before each headline why it is shown", "[render][text][alert]") {
  const auto [mark, words] = GENERATE(table<AlertMark, std::string>({
      {{AlertKind::fresh}, "new"},
      {{AlertKind::copy}, "copy of a story you have seen"},
      {{AlertKind::changed}, "changed"},
      {{AlertKind::fresh, true}, "new, perhaps shown before"},
  }));
  auto page = tests::sample_page();
  for (auto& hit : page.hits) hit.alert = mark;
  const auto shown = render::text(page, {});
  CHECK_THAT(shown, Catch::Matchers::StartsWith("at least 1,234 articles are new;") &&
                        Catch::Matchers::ContainsSubstring(" 1  " + words + " · Harbour opens") &&
                        Catch::Matchers::ContainsSubstring("title 東京の港") &&
                        Catch::Matchers::ContainsSubstring(" 3  " + words + " · … Rain fell"));
}
