#include "searcher/ask/typing.hpp"

#include <string>
#include <vector>

#include "searcher/query/parse.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "tests/support/catch.hpp"

using news::ask::as_beginning;

TEST_CASE("The last word of a query is the beginning of one while it is typed", "[ask][tui]") {
  const auto [typed, read] = GENERATE(table<std::string, std::string>({
      {"infl", "infl*"},
      {"oil infl", "oil infl*"},
      {"überschw", "überschw*"},
      {"\"rate cut\" infl", "\"rate cut\" infl*"},
      {"title:infl", "title:infl*"},
      {"oil Title:infl", "oil Title:infl*"},
      {"(oil OR gaso", "(oil OR gaso*"},
      {"oil W/5 pric", "oil W/5 pric*"},
  }));
  CAPTURE(typed);
  REQUIRE(as_beginning(typed));
  CHECK(*as_beginning(typed) == read);
}

TEST_CASE("In quotes that are open the beginning stands behind the words before it", "[ask][tui]") {
  const auto [typed, read] = GENERATE(table<std::string, std::string>({
      {"\"rate cut", "(\"rate\" PRE/1 cut*)"},
      {"oil \"trade de fac", "oil (\"trade de\" PRE/1 fac*)"},
      {"„hohe Zins", "(\"hohe\" PRE/1 Zins*)"},
      {"title:\"rate  cut", "(title:\"rate\" PRE/1 title:cut*)"},
      {"gold W/5 \"rate cut", "gold W/5 (\"rate\" PRE/1 cut*)"},
      {"(gold OR \"rate cut", "(gold OR (\"rate\" PRE/1 cut*)"},
      {"\"state-run", "(\"state-\" PRE/1 run*)"},
      {"\"Zins", "Zins*"},
      {"title:\" Zins", "title:Zins*"},
  }));
  CAPTURE(typed);
  REQUIRE(as_beginning(typed));
  CHECK(*as_beginning(typed) == read);
}

TEST_CASE("A word that is ended, short, left out, an operator or a value stays", "[ask][tui]") {
  const std::string typed = GENERATE(
      "", "infl ", "öl", "\"rate cu", "\"rate cut\"", "\"rate cut ", "oil AND", "oil NOT", "-footb",
      "oil NOT footb", "oil NOT title:footb", "-\"rate cut", "oil NOT \"rate cut", "=infl",
      "=\"rate cut", "source:reut", "source:\"fin post", "date:2025", "oil~", "infl*", "@saved",
      "first50(oil)", "https://example", "\"a \\\" bcd", "\"- bcd");
  CAPTURE(typed);
  CHECK_FALSE(as_beginning(typed));
}

TEST_CASE("The beginning is read as a word that is unfinished, and nothing else is", "[ask][tui]") {
  const auto [typed, unfinished] = GENERATE(table<std::string, std::string>({
      {"überschw", "überschw"},
      {"infl* infl", "infl"},
      {"oil -insur* pric", "pric"},
      {"(gold OR \"rate cut", "cut"},
      {"first50(gold W/3 title:köl", ""},  // no place for a field: not to be read at all
  }));
  CAPTURE(typed);
  const auto beginning = as_beginning(typed);
  REQUIRE(beginning);
  const auto parsed = news::query::parse(news::ask::as_far_as_typed(*beginning), {});
  if (unfinished.empty()) {
    CHECK_FALSE(parsed);
    return;
  }
  REQUIRE(parsed);

  const auto read = news::ask::with_unfinished(parsed->query, typed);

  std::vector<std::string> found;
  news::retrieve::each_leaf(read, [&found](const news::query::Query& leaf, bool) {
    if (const auto* word = std::get_if<news::query::Word>(&leaf.node); word && word->unfinished)
      found.push_back(word->text);
  });
  CHECK(found == std::vector<std::string>{unfinished});
}

TEST_CASE("In quotes a last word too short to be a beginning can be left out", "[ask][tui]") {
  using news::ask::without_short_end;
  CHECK(without_short_end("oil \"rate ö") == "oil \"rate");
  CHECK(without_short_end("„hohe Zi") == "„hohe");
  const std::string typed =
      GENERATE("", "öl", "oil öl", "\"öl", "\" ö", "\"rate cut", "\"rate ", "\"rate cu\"");
  CAPTURE(typed);
  CHECK_FALSE(without_short_end(typed));
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
