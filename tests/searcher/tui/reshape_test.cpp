#include "searcher/tui/reshape.hpp"

#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::page_of;
using Name = Key::Name;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Narrowing, order and stories are undone step by step, and done again", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(3)).press(Name::down);
  drive.type("s").found(page_of(3)).type("u").found(page_of(3));
  CHECK(drive.state.shape == Shape{{}, "newest", false});

  drive.type("\\");
  CHECK(drive.state.shape == Shape{{}, "newest", true});
  REQUIRE(drive.wanted<Search>());
  CHECK_THAT(drive.state.said, ContainsSubstring("Now: newest (| does again"));
  drive.type("\\");
  CHECK(drive.state.shape == Shape{});
  CHECK_THAT(drive.state.said, ContainsSubstring("nothing narrows"));
  drive.type("\\");
  CHECK_FALSE(drive.wanted<Search>());
  CHECK_THAT(drive.state.said, ContainsSubstring("nothing to undo"));

  drive.type("|").type("|");
  CHECK(drive.state.shape == Shape{{}, "newest", false});
  drive.type("|");
  CHECK_THAT(drive.state.said, ContainsSubstring("nothing to do again"));
}

TEST_CASE("After another change what was undone is not done again", "[tui]") {
  Drive drive;
  drive.type("öl").found(page_of(3)).press(Name::down);
  drive.type("s").found(page_of(3)).type("\\").found(page_of(3)).type("u").type("|");
  CHECK(drive.state.shape == Shape{{}, "", false});
}
