#include "searcher/tui/update.hpp"

#include <random>

#include "searcher/tui/rows.hpp"
#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::page_of;
using news::tests::page_with_story;
using Name = Key::Name;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Every change of the query line is searched, with a number of its own", "[tui]") {
  Drive drive;
  REQUIRE(drive.wanted<Search>());
  CHECK(drive.wanted<Search>()->number == 1);

  drive.type("né");

  REQUIRE(drive.wanted<Search>());
  CHECK(drive.wanted<Search>()->number == 3);
  CHECK(drive.wanted<Search>()->sought.text == "né");
  CHECK_FALSE(drive.press(Name::left).wanted<Search>());
}

TEST_CASE("An answer to an older search changes nothing", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(3));
  const auto before = drive.picture();
  drive.type("e");

  drive.send(Found{drive.state.asked - 1, page_of(9)});

  CHECK(drive.state.page.hits.size() == 3);
  CHECK(drive.state.shown != drive.state.asked);
  drive.send(Refused{drive.state.asked - 1, {.what = "zu spät"}});
  CHECK_FALSE(drive.state.fault);
}

TEST_CASE("The same list looked at more carefully leaves the person where they are", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(5));
  drive.press(Name::down).press(Name::down);
  const auto here = selected_id(drive.state);
  auto careful = page_of(5);
  careful.matches = 1234;
  std::swap(careful.hits[2], careful.hits[4]);

  drive.found(careful);

  CHECK(selected_id(drive.state) == here);
  CHECK_THAT(drive.picture(), ContainsSubstring("1 234 articles") || ContainsSubstring("1,234"));
  drive.press(Name::escape).type("e").found(page_of(5));
  CHECK(drive.state.selected == 0);
}

TEST_CASE("A query that cannot be read keeps the last good results", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(3)).type(" OR");

  drive.send(Refused{drive.state.asked, {.kind = Error::Kind::bad_query, .what = "nicht lesbar"}});

  CHECK(drive.state.fault);
  CHECK(drive.state.page.hits.size() == 3);
  CHECK_THAT(drive.picture(), ContainsSubstring("Störung 1"));
  drive.type(" gas").found(page_of(2));
  CHECK_FALSE(drive.state.fault);
}

TEST_CASE("In the query line letters are typed, in the list they are commands", "[tui]") {
  Drive drive;
  drive.found(page_of(3));
  drive.type("s");
  CHECK(drive.state.query.text == "s");
  drive.found(page_of(3)).press(Name::down);
  CHECK(drive.state.focus == Focus::list);
  CHECK(drive.state.selected == 1);

  drive.type("s");

  CHECK(drive.state.query.text == "s");
  REQUIRE(drive.wanted<Search>());
  CHECK(drive.wanted<Search>()->sought.sort == "newest");
  drive.press(Name::escape);
  CHECK(drive.state.focus == Focus::query);
  CHECK_FALSE(drive.wanted<Leave>());
}

TEST_CASE("Above the first result stands the query line", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down).press(Name::up);
  CHECK(drive.state.focus == Focus::list);
  drive.press(Name::up);
  CHECK(drive.state.focus == Focus::query);
}

TEST_CASE("With Alt the commands of the list work in the query line", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::alt, 't');
  CHECK(drive.state.strip);
  CHECK(drive.state.focus == Focus::query);
  CHECK(drive.wanted<Chart>());
}

TEST_CASE("A letter that is no command says where letters are typed", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down).type("ß");
  CHECK_THAT(drive.state.said, ContainsSubstring("Esc types a query"));
  CHECK(drive.state.query.text.empty());
}

TEST_CASE("Esc in the query line and Ctrl-C anywhere leave, and nothing is picked", "[tui]") {
  Drive drive;
  drive.found(page_of(3));
  SECTION("Esc") { drive.press(Name::escape); }
  SECTION("Ctrl-C") { drive.control('c'); }
  SECTION("Ctrl-C in the list") { drive.press(Name::down).control('c'); }
  SECTION("Ctrl-C in the list of keys") { drive.press(Name::help).control('c'); }
  SECTION("Ctrl-D in an empty line") { drive.control('d'); }
  SECTION("q in the list") { drive.press(Name::down).type("q").send(Held{'q', false}); }
  SECTION("a signal") { drive.send(Ended{}); }
  REQUIRE(drive.wanted<Leave>());
  CHECK_FALSE(drive.wanted<Leave>()->picked);
}

TEST_CASE("The selected article is loaded for the preview once", "[tui]") {
  Drive drive;
  drive.found(page_of(3));
  REQUIRE(drive.wanted<Load>());
  CHECK(drive.wanted<Load>()->id == "é1");
  drive.send(Loaded{.number = drive.state.shown, .article = drive.state.page.hits[0].article});
  CHECK(drive.state.preview);
  drive.press(Name::up);
  CHECK_FALSE(drive.wanted<Load>());
  drive.control('n');
  REQUIRE(drive.wanted<Load>());
  CHECK(drive.wanted<Load>()->id == "é2");
}

TEST_CASE("A preview that comes too late is not shown", "[tui]") {
  Drive drive;
  drive.found(page_of(3));
  auto late = drive.state.page.hits[0].article;
  drive.control('n').send(Loaded{.number = drive.state.shown, .article = late});
  CHECK_FALSE(drive.state.preview);
}

TEST_CASE("At the end of the list more of it is asked for, and the person stays there", "[tui]") {
  Drive drive;
  drive.found(page_of(50, 80)).press(Name::down).press(Name::end).press(Name::down);
  REQUIRE(drive.wanted<Search>());
  CHECK(drive.wanted<Search>()->sought.limit == 100);
  drive.found(page_of(80));
  CHECK(drive.state.selected == 49);
  drive.press(Name::down);
  CHECK(drive.state.selected == 50);
}

TEST_CASE("A thousand are listed at most, and that is said", "[tui]") {
  Drive drive;
  drive.state.limit = 1000;
  drive.found(page_of(1000, 5000)).press(Name::end);
  drive.press(Name::down).press(Name::end).press(Name::down);
  CHECK_FALSE(drive.wanted<Search>());
  CHECK_THAT(drive.state.said, ContainsSubstring("first thousand"));
}

TEST_CASE("Right opens the copies of a story, Left closes them", "[tui]") {
  Drive drive;
  drive.found(page_with_story()).press(Name::down).press(Name::up);
  CHECK(rows_of(drive.state).size() == 2);
  drive.press(Name::right);
  CHECK(rows_of(drive.state).size() == 4);
  drive.press(Name::down).press(Name::down);
  CHECK(selected_id(drive.state) == "dam-3");
  drive.press(Name::left);
  CHECK(rows_of(drive.state).size() == 2);
  CHECK(selected_id(drive.state) == "dam-1");
  drive.press(Name::down).press(Name::right);
  CHECK_THAT(drive.state.said, ContainsSubstring("No other article"));
}

TEST_CASE("d compares two marked articles, or two of a story", "[tui]") {
  Drive drive;
  drive.found(page_with_story()).press(Name::alt, 'd');
  SECTION("the versions of a story before its copies") {
    REQUIRE(drive.wanted<Compare>());
    CHECK(drive.wanted<Compare>()->before == "dam-1");
    CHECK(drive.wanted<Compare>()->after == "dam-3");
  }
  SECTION("marked ones in the order of marking") {
    drive.control('n').press(Name::tab).control('p').press(Name::tab).press(Name::alt, 'd');
    REQUIRE(drive.wanted<Compare>());
    CHECK(drive.wanted<Compare>()->before == "tea-1");
    CHECK(drive.wanted<Compare>()->after == "dam-1");
  }
  SECTION("an article alone has nothing to be compared with") {
    drive.control('n').press(Name::alt, 'd');
    CHECK_FALSE(drive.wanted<Compare>());
    CHECK_THAT(drive.state.said, ContainsSubstring("Mark an article with Tab"));
  }
}

TEST_CASE("With --pick Enter takes what is marked, else the selected article", "[tui]") {
  Drive drive;
  drive.state.pick = true;
  drive.found(page_of(3));
  SECTION("selected") {
    drive.press(Name::enter);
    REQUIRE(drive.wanted<Leave>());
    CHECK(drive.wanted<Leave>()->picked);
    CHECK(drive.wanted<Leave>()->ids == std::vector<std::string>{"é1"});
  }
  SECTION("marked, also where another search has followed") {
    drive.press(Name::tab).press(Name::tab).press(Name::tab).press(Name::tab);
    drive.type("x").found({}).press(Name::enter);
    REQUIRE(drive.wanted<Leave>());
    CHECK(drive.wanted<Leave>()->ids == std::vector<std::string>{"é1", "é2"});
  }
  SECTION("nothing there") {
    drive.found({}).press(Name::enter);
    CHECK_FALSE(drive.wanted<Leave>());
    CHECK_THAT(drive.state.said, ContainsSubstring("no article"));
  }
}

TEST_CASE("Order goes round, and without words nothing is by relevance", "[tui]") {
  Drive drive;
  auto page = page_of(3);
  page.sort = "newest";
  drive.found(page).press(Name::alt, 's');
  CHECK(drive.wanted<Search>()->sought.sort == "oldest");
  page.sort = "oldest";
  drive.found(page).press(Name::alt, 's');
  CHECK(drive.wanted<Search>()->sought.sort == "newest");
  drive.type("öl").found(page).press(Name::alt, 's');
  CHECK(drive.wanted<Search>()->sought.sort == "relevance");
}

TEST_CASE("Past queries come back by Up in an empty line, and by Ctrl-R", "[tui]") {
  Drive drive;
  drive.state.past = {{"", "zweite"}, {"", "erste"}};
  drive.found(page_of(1)).press(Name::up);
  CHECK(drive.state.query.text == "zweite");
  drive.press(Name::up).press(Name::up);
  CHECK(drive.state.query.text == "erste");
  drive.press(Name::down).press(Name::down);
  CHECK(drive.state.query.text.empty());
  drive.control('r');
  CHECK(drive.wanted<ListPast>());
  drive.send(Listed{Listed::What::past, drive.state.past}).press(Name::down).press(Name::enter);
  CHECK(drive.state.query.text == "erste");
  CHECK(drive.state.focus == Focus::query);
}

TEST_CASE("A saved query is put into the line by its name, and one is saved by Ctrl-S", "[tui]") {
  Drive drive;
  drive.found(page_of(1)).press(Name::alt, 'b');
  REQUIRE(drive.wanted<ListSaved>());
  drive.send(Listed{Listed::What::saved, {{"flüsse", "river OR bridge"}}}).press(Name::enter);
  CHECK(drive.state.query.text == "@flüsse ");
  drive.control('s').type("neu").press(Name::enter);
  REQUIRE(drive.wanted<Save>());
  CHECK(drive.wanted<Save>()->name == "neu");
  CHECK(drive.wanted<Save>()->text == "@flüsse ");
  CHECK_FALSE(drive.wanted<Save>()->replaces);
  drive.control('u').control('s');
  CHECK_THAT(drive.state.said, ContainsSubstring("no query to save"));
}

TEST_CASE("A paste of any size and any bytes is one line that is safe", "[tui]") {
  Drive drive;
  drive.found(page_of(1)).press(Name::down);
  drive.send(Paste{"öl\nund\x1b[31m gas\xff" + std::string(100'000, 'x')});
  CHECK(drive.state.query.text.starts_with("öl und\xEF\xBF\xBD[31m gas\xEF\xBF\xBDxxx"));
  CHECK(drive.state.query.text.size() <= most_line_bytes);
  CHECK(drive.state.focus == Focus::query);
  CHECK(drive.wanted<Search>());
}

TEST_CASE("An open preview goes to the next match that is not in sight", "[tui]") {
  Drive drive;
  drive.found(page_of(1));
  Loaded loaded{.number = drive.state.shown, .article = drive.state.page.hits[0].article};
  auto& body = loaded.article.body;
  body.clear();
  for (int i = 0; i < 60; ++i) body += "Zeile über Wasser\n\n";
  const auto line = std::string_view{"Zeile über Wasser\n\n"}.size();
  loaded.matches = {{0, 5}, {30 * line, 30 * line + 5}, {50 * line, 50 * line + 5}};
  drive.send(loaded).press(Name::down);
  drive.type("n");
  CHECK(drive.state.preview_top > 40);
  const auto first = drive.state.preview_top;
  drive.type("n");
  CHECK(drive.state.preview_top > first);
  drive.type("N");
  CHECK(drive.state.preview_top < drive.state.preview->article.body.size());
  drive.press(Name::enter);
  REQUIRE(drive.wanted<Read>());
  CHECK(drive.wanted<Read>()->match_end);
}

TEST_CASE("Any keys in any order leave a screen that can be drawn", "[tui][random]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const auto up_to = [&](unsigned most) {
    return std::uniform_int_distribution<unsigned>{0, most}(random);
  };
  const std::vector<Size> sizes{{80, 24}, {120, 40}, {20, 5}, {1, 1}, {3, 3}, {100, 9}, {60, 20}};
  Drive drive;
  for (int i = 0; i < 3000; ++i) {
    switch (up_to(11)) {
      case 0:
        drive.send(Resized{sizes[up_to(6)]});
        break;
      case 1:
        drive.found(up_to(2) == 0 ? page_with_story() : page_of(up_to(60), up_to(200)));
        break;
      case 2:
        drive.send(Mouse{static_cast<Mouse::Action>(up_to(2)), up_to(40), up_to(120)});
        break;
      case 3:
        drive.send(Listed{static_cast<Listed::What>(up_to(1)), {{"ö", "x y"}, {"b", ""}}});
        break;
      case 4:
        drive.press(static_cast<Name>(up_to(20)), "abcdnNtsu/\\|?é "[up_to(15)] & 0x7f);
        break;
      case 5:
        if (const auto row = selected_row(drive.state); row && !row->other)
          drive.send(Loaded{.number = drive.state.shown,
                            .article = drive.state.page.hits[row->hit].article,
                            .matches = {{0, 3}, {4, 9}}});
        break;
      case 6:
        drive.send(Charted{drive.state.shown,
                           {.facets = {{.field = "source", .values = {{"Ö", 1}, {"", 2}}}}}});
        break;
      case 7:
        drive.send(Unsaved{"ö", "vergeben", up_to(1) == 0});
        break;
      case 8:
        drive.send(Held{"deoqvé"[up_to(5)] & 0x7fU, up_to(1) == 0});
        break;
      default:
        drive.press(static_cast<Name>(up_to(20)), U'é');
    }
    const auto screen = view(drive.state);
    REQUIRE(screen.lines.size() <= drive.state.size.rows);
    for (const auto& line : screen.lines) REQUIRE(line.columns <= drive.state.size.columns);
    if (screen.cursor) REQUIRE(screen.cursor->second < drive.state.size.columns);
    REQUIRE(drive.state.query.cursor <= drive.state.query.text.size());
  }
}
