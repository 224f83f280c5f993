#include "searcher/tui/mouse.hpp"

#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tui;
using news::tests::Drive;
using news::tests::page_of;

TEST_CASE("A click selects, a second one reads, the wheel moves what it is over", "[tui]") {
  Drive drive{{120, 24}};
  drive.found(page_of(20));
  drive.send(Mouse{Mouse::Action::click, 5, 10});
  CHECK(drive.state.selected == 1);
  CHECK(drive.state.focus == Focus::list);
  drive.send(Mouse{Mouse::Action::click, 5, 10});
  CHECK(drive.wanted<Read>());
  drive.send(Mouse{Mouse::Action::wheel_down, 5, 10});
  CHECK(drive.state.selected == 2);
  drive.send(Mouse{Mouse::Action::wheel_down, 5, 100});
  CHECK(drive.state.selected == 2);
  drive.send(Mouse{Mouse::Action::click, 0, 3});
  CHECK(drive.state.focus == Focus::query);
}

TEST_CASE("Values to narrow by are chosen by click and wheel as well", "[tui]") {
  Drive drive{{120, 24}};
  drive.found(page_of(3)).press(Key::Name::alt, '/');
  tally::Charts charts;
  charts.facets = {{.field = "source", .values = {{"Zürcher Post", 2}, {"Globe", 1}}}};
  drive.send(Charted{drive.state.shown, charts});
  drive.send(Mouse{Mouse::Action::wheel_down, 5, 100});
  CHECK(drive.state.facet == 2);
  drive.send(Mouse{Mouse::Action::click, 2, 100});
  CHECK(drive.state.facet == 2);
  drive.send(Mouse{Mouse::Action::click, 3, 100});
  CHECK(drive.state.facet == 1);
  drive.send(Mouse{Mouse::Action::click, 3, 100});
  REQUIRE(drive.wanted<Search>());
  CHECK(drive.state.shape.filters == std::vector<std::string>{"source:\"Zürcher Post\""});
  drive.found(page_of(2)).type("/").send(Mouse{Mouse::Action::click, 5, 10});
  CHECK(drive.state.focus == Focus::list);
}

TEST_CASE("A saved query is chosen by two clicks", "[tui]") {
  Drive drive{{80, 24}};
  drive.found(page_of(3));
  drive.send(Listed{Listed::What::saved, {{"flüsse", "river"}, {"öl", "oil"}}});
  drive.send(Mouse{Mouse::Action::click, 4, 3});
  CHECK(drive.state.menu.selected == 1);
  drive.send(Mouse{Mouse::Action::click, 2, 3}).send(Mouse{Mouse::Action::click, 20, 3});
  CHECK(drive.state.menu.selected == 1);
  drive.send(Mouse{Mouse::Action::click, 4, 3});
  CHECK(drive.state.query.text == "@öl ");
}
