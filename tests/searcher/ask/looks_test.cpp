#include "searcher/ask/looks.hpp"

#include "tests/support/catch.hpp"

using namespace news::ask;

namespace {

Surroundings terminal() {
  return {.stdin_is_terminal = true, .stdout_is_terminal = true, .term = "xterm"};
}

bool coloured(const Surroundings& around, When wish = When::automatic, bool machine = false) {
  return style_for({.colour = wish}, around, machine).colour;
}

}  // namespace

TEST_CASE("Colours are for capable terminals", "[ask][looks]") {
  auto around = terminal();
  CHECK(coloured(around));
  CHECK_FALSE(coloured({}));
  around.term = "dumb";
  CHECK_FALSE(coloured(around));
  around.term = "";
  CHECK_FALSE(coloured(around));
}

TEST_CASE("NO_COLOR beats CLICOLOR_FORCE, and --color beats both", "[ask][looks]") {
  CHECK(coloured({.force_color = true}));
  auto around = terminal();
  around.no_color = true;
  CHECK_FALSE(coloured(around));
  around.force_color = true;
  CHECK_FALSE(coloured(around));
  CHECK(coloured(around, When::always));
  CHECK_FALSE(coloured(terminal(), When::never));
}

TEST_CASE("Machine formats have no colours and no links", "[ask][looks]") {
  CHECK_FALSE(coloured(terminal(), When::always, true));
  CHECK_FALSE(style_for({.links = When::always}, terminal(), true).links);
}

TEST_CASE("Links come only when they are asked for", "[ask][looks]") {
  CHECK_FALSE(style_for({}, terminal(), false).links);
  CHECK(style_for({.links = When::automatic}, terminal(), false).links);
  CHECK_FALSE(style_for({.links = When::automatic}, {}, false).links);
  CHECK(style_for({.links = When::always}, {}, false).links);
}

TEST_CASE("Drawing characters need UTF-8", "[ask][looks]") {
  CHECK_FALSE(style_for({}, {}, false).ascii);
  CHECK(style_for({}, {.utf8 = false}, false).ascii);
  CHECK(style_for({.ascii = true}, {}, false).ascii);
}

TEST_CASE("Lines are as wide as the terminal, but no wider than is good to read", "[ask][looks]") {
  CHECK(style_for({}, {.columns = 60}, false).width == 60);
  CHECK(style_for({}, {.columns = 300}, false).width == 100);
}

TEST_CASE("The pager is for text that is longer than the screen", "[ask][looks]") {
  auto around = terminal();
  around.rows = 3;
  CHECK_FALSE(wants_pager(When::automatic, around, "ä\nb\n"));
  CHECK(wants_pager(When::automatic, around, "ä\nb\nc\n"));
  CHECK_FALSE(wants_pager(When::never, around, "ä\nb\nc\n"));
  CHECK(wants_pager(When::always, around, "ä\n"));
  around.stdout_is_terminal = false;
  CHECK_FALSE(wants_pager(When::automatic, around, "ä\nb\nc\n"));
}

TEST_CASE("When is auto, always or never", "[ask][looks]") {
  CHECK(when_named("auto") == When::automatic);
  CHECK(when_named("always") == When::always);
  CHECK(when_named("never") == When::never);
  CHECK_FALSE(when_named("Always"));
  CHECK_FALSE(when_named(""));
}
