#include "searcher/tui/facets.hpp"

#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::page_of;
using Name = Key::Name;
using Catch::Matchers::ContainsSubstring;

namespace {

tally::Charts charts() {
  return {.facets = {{.field = "source", .values = {{"Zürcher \"Post\"", 2}, {"Globe", 1}}},
                     {.field = "year", .values = {{"2025", 3}}}}};
}

/// Asks for the counts and has them.
void open_facets(Drive& drive) {
  drive.type("/");
  drive.send(Charted{drive.state.shown, charts()});
}

}  // namespace

TEST_CASE("Narrowing by a value goes back to the results, and the next time to where one was",
          "[tui]") {
  Drive drive{{100, 12}};
  drive.found(page_of(3)).press(Name::down);
  open_facets(drive);
  REQUIRE(drive.state.focus == Focus::facets);

  drive.press(Name::down).press(Name::enter);

  CHECK(drive.state.focus == Focus::list);
  REQUIRE(drive.wanted<Search>());
  CHECK(drive.wanted<Search>()->sought.filters == std::vector<std::string>{"source:\"Globe\""});
  drive.found(page_of(1));
  CHECK_THAT(drive.picture(), ContainsSubstring("│ Störung 1"));
  CHECK_THAT(drive.picture(), ContainsSubstring("Narrowed by source:\"Globe\""));
  open_facets(drive);
  CHECK_THAT(drive.picture(), ContainsSubstring("│ >* Globe "));
  CHECK_THAT(drive.picture(), ContainsSubstring("│    Zürcher \"Post\" "));
  CHECK_THAT(drive.picture(), ContainsSubstring(" NARROW   Enter takes it off"));
}

TEST_CASE("A value by which it is narrowed already is taken off by the same key", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down);
  open_facets(drive);
  drive.press(Name::enter).found(page_of(2));
  CHECK(drive.state.shape.filters == std::vector<std::string>{"source:\"Zürcher \\\"Post\\\"\""});
  open_facets(drive);

  drive.press(Name::enter);

  REQUIRE(drive.wanted<Search>());
  CHECK(drive.wanted<Search>()->sought.filters.empty());
  CHECK_THAT(drive.state.said, ContainsSubstring("No longer narrowed"));
}

TEST_CASE("A year narrows by its date, and nothing is changed by Esc", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down);
  open_facets(drive);
  drive.press(Name::page_down).press(Name::escape);
  CHECK(drive.state.focus == Focus::list);
  CHECK_FALSE(drive.wanted<Search>());
  open_facets(drive);
  drive.press(Name::enter);
  CHECK(drive.state.shape.filters == std::vector<std::string>{"date:2025"});
}

TEST_CASE("A value that is counted no more leaves the first one selected", "[tui]") {
  Drive drive;
  drive.found(page_of(3)).press(Name::down);
  open_facets(drive);
  drive.press(Name::down).press(Name::escape).type("/");
  drive.send(
      Charted{drive.state.shown, {.facets = {{.field = "place", .values = {{"Öland", 1}}}}}});
  CHECK(drive.state.facet == 1);
}
