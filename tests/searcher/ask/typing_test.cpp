#include "searcher/ask/typing.hpp"

#include <string>

#include "tests/support/catch.hpp"

using news::ask::as_beginning;

TEST_CASE("The last word of a query is the beginning of one while it is typed", "[ask][tui]") {
  const auto [typed, read] = GENERATE(table<std::string, std::string>({
      {"infl", "(infl OR infl*)"},
      {"oil infl", "oil (infl OR infl*)"},
      {"überschw", "(überschw OR überschw*)"},
      {"\"rate cut\" infl", "\"rate cut\" (infl OR infl*)"},
      {"title:infl", "(title:infl OR title:infl*)"},
      {"oil Title:infl", "oil (Title:infl OR Title:infl*)"},
      {"(oil OR gaso", "(oil OR (gaso OR gaso*)"},
      {"oil W/5 pric", "oil W/5 (pric OR pric*)"},
  }));
  CAPTURE(typed);
  REQUIRE(as_beginning(typed));
  CHECK(*as_beginning(typed) == read);
}

TEST_CASE("A word that is ended, short, quoted, an operator or a value stays", "[ask][tui]") {
  const std::string typed =
      GENERATE("", "infl ", "öl", "\"rate cut", "\"rate cut\"", "oil AND", "oil NOT", "-footb",
               "=infl", "source:reut", "date:2025", "oil~", "infl*", "@saved", "first50(oil)",
               "„Zinsen", "https://example");
  CAPTURE(typed);
  CHECK_FALSE(as_beginning(typed));
}

TEST_CASE("What the end of a query leaves open is closed there, or not yet typed", "[ask][tui]") {
  const auto [typed, read] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"oil", "oil"},
      {"oil ", "oil "},
      {"\"rate cu", "\"rate cu\""},
      {"oil \"", "oil "},
      {"„Zinsen ho", "„Zinsen ho”"},
      {"\"a \\\" b", "\"a \\\" b\""},
      {"(oil OR gas", "(oil OR gas)"},
      {"((oil OR", "((oil ))"},
      {"oil AND (", "oil "},
      {"oil AND NOT ", "oil "},
      {"oil first50(", "oil "},
      {"first50(\"öl", "first50(\"öl\")"},
      {"oil) gas", "oil) gas"},
      {"brand", "brand"},
      {"(", ""},
  }));
  CAPTURE(typed);
  CHECK(news::ask::as_far_as_typed(typed) == read);
}
