#include "searcher/tui/list_keys.hpp"

#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::page_of;
using news::tests::page_with_story;
using Name = Key::Name;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("A word typed into the list runs nothing that takes the screen away", "[tui]") {
  // Each begins with a command, or with a letter that is none.
  const std::string word = GENERATE("election", "oil", "quake", "dam", "vote", "climate", "über");
  CAPTURE(word);
  Drive drive;
  drive.found(page_with_story()).press(Name::down);
  const auto letters = std::u32string_view{U"eoqdv"};
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = text::decode(word, at);
    at += decoded.length;
    drive.press(Name::character, decoded.code_point);
    CHECK_FALSE(drive.wanted<Edit>());
    CHECK_FALSE(drive.wanted<Leave>());
    CHECK_FALSE(drive.wanted<Compare>());
    if (const auto* hold = drive.wanted<Hold>()) {
      CHECK(letters.find(hold->letter) != letters.npos);
      drive.send(Held{hold->letter, true});
      CHECK(drive.effects.empty());
    }
  }
  CHECK_THAT(drive.state.said, ContainsSubstring("Esc types a query"));
  CHECK(drive.state.focus == Focus::list);
  CHECK(drive.state.shape == Shape{});
}

TEST_CASE("A command that is typed alone is run", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down).type("e");
  REQUIRE(drive.wanted<Hold>());
  drive.send(Held{'e', false});
  CHECK(drive.wanted<Edit>());
}

TEST_CASE("Behind a letter that is no command letters wait for another key", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down).type("ös");
  CHECK_FALSE(drive.wanted<Search>());
  drive.press(Name::down).type("s");
  CHECK(drive.wanted<Search>());
}

TEST_CASE("Keys that edit a line go to the query line from the list", "[tui]") {
  Drive drive;
  drive.type("dürre fluss").found(page_of(3)).press(Name::down);
  SECTION("Ctrl-U clears it, and Up brings it back") {
    drive.control('u');
    CHECK(drive.state.query.text.empty());
    CHECK_THAT(drive.state.said, ContainsSubstring("Up brings the query back"));
    CHECK(drive.state.focus == Focus::query);
    drive.found(page_of(1)).press(Name::up);
    CHECK(drive.state.query.text == "dürre fluss");
  }
  SECTION("Ctrl-W takes a word") {
    drive.control('w');
    CHECK(drive.state.query.text == "dürre ");
    CHECK(drive.state.focus == Focus::query);
  }
  SECTION("Ctrl-A goes to its beginning") {
    drive.control('a').type("x");
    CHECK(drive.state.query.text == "xdürre fluss");
  }
  SECTION("Backspace goes there, and takes nothing yet") {
    drive.press(Name::backspace);
    CHECK(drive.state.query.text == "dürre fluss");
    CHECK(drive.state.focus == Focus::query);
  }
}

TEST_CASE("Shift-Tab takes all marks off, and puts them on again", "[tui]") {
  Drive drive;
  drive.found(page_of(5)).press(Name::tab).press(Name::tab).press(Name::tab);
  drive.press(Name::down).type("d").send(Held{'d', false});
  CHECK_THAT(drive.state.said, ContainsSubstring("More than two are marked"));
  drive.press(Name::back_tab);
  CHECK(drive.state.marked.empty());
  drive.press(Name::back_tab);
  CHECK(drive.state.marked == std::vector<std::string>{"é1", "é2", "é3"});
}

TEST_CASE("d compares a marked article with the selected one", "[tui]") {
  Drive drive;
  drive.found(page_of(5)).press(Name::tab).press(Name::down).press(Name::alt, 'd');
  REQUIRE(drive.wanted<Compare>());
  CHECK(drive.wanted<Compare>()->before == "é1");
  CHECK(drive.wanted<Compare>()->after == "é3");
}

TEST_CASE("With --pick one Esc does not lose the marks", "[tui]") {
  Drive drive;
  drive.state.pick = true;
  drive.found(page_of(3)).press(Name::tab).press(Name::escape);
  CHECK_FALSE(drive.wanted<Leave>());
  CHECK_THAT(drive.state.said, ContainsSubstring("1 marked: Enter takes"));
  SECTION("a second one leaves") {
    drive.press(Name::escape);
    CHECK(drive.wanted<Leave>());
  }
  SECTION("behind another key it is told again") {
    drive.type("ö").press(Name::escape);
    CHECK_FALSE(drive.wanted<Leave>());
  }
  SECTION("Ctrl-C leaves at once") {
    drive.control('c');
    CHECK(drive.wanted<Leave>());
  }
}

TEST_CASE("A name that is taken replaces only after a second Enter", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(3)).control('s').type("flüsse").press(Name::enter);
  REQUIRE(drive.wanted<Save>());
  CHECK_FALSE(drive.wanted<Save>()->replaces);
  drive.send(Unsaved{"flüsse", "it is saved already", true});
  CHECK_THAT(drive.picture(), ContainsSubstring("save as @flüsse"));
  CHECK_THAT(drive.picture(), ContainsSubstring("@flüsse: it is saved already"));
  SECTION("the same name") {
    drive.press(Name::enter);
    REQUIRE(drive.wanted<Save>());
    CHECK(drive.wanted<Save>()->replaces);
  }
  SECTION("another name") {
    drive.type("2").press(Name::enter);
    REQUIRE(drive.wanted<Save>());
    CHECK(drive.wanted<Save>()->name == "flüsse2");
    CHECK_FALSE(drive.wanted<Save>()->replaces);
  }
}

TEST_CASE("What narrows is saved with the query", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(3));
  drive.state.shape.filters = {"source:\"Globe\""};
  drive.control('s').type("neu").press(Name::enter);
  REQUIRE(drive.wanted<Save>());
  CHECK(drive.wanted<Save>()->filters == std::vector<std::string>{"source:\"Globe\""});
}

TEST_CASE("Esc leaves a menu for where it was opened", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down).type("b");
  drive.send(Listed{Listed::What::saved, {{"öl", "oil"}}}).press(Name::escape);
  CHECK(drive.state.focus == Focus::list);
}
