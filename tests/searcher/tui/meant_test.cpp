#include "searcher/tui/meant.hpp"

#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::page_of;
using Name = Key::Name;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Ctrl-Y asks what was probably meant, from the list too", "[tui]") {
  Drive drive;
  Page page;
  page.suggestion = "dürre";
  drive.type("dürrre").found(page).press(Name::down).control('y');
  CHECK(drive.state.query.text == "dürre");
  CHECK(drive.state.focus == Focus::query);
}

TEST_CASE("Where no article has all of plain words, Ctrl-Y asks for any of them", "[tui]") {
  const auto [typed, any] = GENERATE(table<std::string, std::string>({
      {"dürre  fluss ernte ", "dürre OR fluss OR ernte"},
      {"dürre", ""},
      {"dürre OR fluss", ""},
      {"dürre \"fluss\"", ""},
      {"dürre source:globe", ""},
      {"dürre -fluss", ""},
      {"", ""},
  }));
  CAPTURE(typed);
  Drive drive;
  drive.type(typed).found({});
  CHECK(meant(drive.state).text == any);
  drive.control('y');
  CHECK(drive.state.query.text == (any.empty() ? typed : any));
}

TEST_CASE("Nothing else is meant while something is found, or in another dialect", "[tui]") {
  Drive drive;
  drive.type("dürre fluss").found(page_of(1));
  CHECK(meant(drive.state).text.empty());
  drive.found({});
  drive.state.any_by_or = false;
  CHECK(meant(drive.state).text.empty());
}
