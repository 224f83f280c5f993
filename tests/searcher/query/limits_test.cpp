#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

/// The third line from the caret on; "" where the query was read.
std::string refusal(const std::string& text, query::Limits limits = {}) {
  const auto read = query::parse(text, {.now = some_day, .limits = limits});
  if (read) return {};
  CHECK_FALSE(read.error().hint.empty());
  const auto& what = read.error().what;
  return what.substr(what.find_first_not_of("^~ ", what.find('^', what.rfind('\n'))));
}

}  // namespace

TEST_CASE("A query may be so long and no longer", "[query][limits]") {
  CHECK(refusal(std::string(4096, 'x')).empty());
  CHECK(refusal(std::string(4097, 'x')) == "it is longer than 4096 bytes");
  CHECK(refusal(repeated("дождь ", 100'000)) == "it is longer than 4096 bytes");
}

TEST_CASE("Brackets may nest so deep and no deeper", "[query][limits]") {
  CHECK(refusal(repeated("(", 200) + "ö" + repeated(")", 200)).empty());
  CHECK(refusal(repeated("(", 201) + "ö" + repeated(")", 201)) ==
        "brackets nest more than 200 deep");
}

TEST_CASE("The deepest query is read, shown and read again", "[query][limits]") {
  const std::string open =
      GENERATE(as<std::string>{}, "a OR b AND (", "ä NOT (", "a W/5 (", "(ö OR b) W/3 (");
  const auto depth = open.ends_with("W/3 (") ? 199u : 200u;
  const auto query = repeated(open, depth) + "x" + repeated(")", depth);
  // The limit of words is another.
  const auto read = query::parse(query, {.limits = {.bytes = 1 << 20, .leaves = 1000}});
  REQUIRE(read);
  const auto again =
      query::parse(query::show(read->query),
                   {.limits = query::limits_of_shown({.bytes = 1 << 20, .leaves = 1000})});
  REQUIRE(again);
  CHECK(again->query == read->query);
}

TEST_CASE("A query may hold so many words and patterns and no more", "[query][limits]") {
  CHECK(refusal(repeated("a ", 256)).empty());
  CHECK(refusal(repeated("a ", 257)) == "this is more than 256 words");
  CHECK(refusal("\"" + repeated("a ", 257) + "\"") == "this is more than 256 words");
  CHECK(refusal(repeated("ä,", 257)) == "this is more than 256 words");
  CHECK(refusal(repeated("wom?n ", 16)).empty());
  CHECK(refusal(repeated("womän~ ", 17)) == "this is more than 16 patterns");
  CHECK(refusal(repeated("wom?n ", 17)) == "this is more than 16 patterns");
}

TEST_CASE("Hostile nesting is refused and not recursed into", "[query][limits]") {
  const query::Limits wide{.bytes = 1'000'000};
  CHECK(refusal(repeated("(", 25'000), wide) == "brackets nest more than 200 deep");
  CHECK(refusal(repeated("title:(", 25'000), wide) == "brackets nest more than 200 deep");
  CHECK(refusal(repeated("NOT ", 25'000), wide) == "NOT cannot follow NOT");
  CHECK(refusal(repeated("-", 25'000), wide) == "NOT cannot follow NOT");
  CHECK(refusal(repeated("a NOT ", 25'000), wide) == "this is more than 256 words");
  CHECK(refusal(repeated("a OR b AND ", 25'000), wide) == "this is more than 256 words");
  CHECK(refusal(repeated("\"", 25'001), wide) == "this quotation mark is never closed");
  CHECK(refusal(repeated("a W/5 ", 25'000) + "b", wide) == "this is more than 256 words");
  CHECK(refusal(repeated("atleast2(", 25'000), wide) == "brackets nest more than 200 deep");
  CHECK(refusal(repeated("a/F5/", 25'000), wide) == "this is more than 256 words");
  CHECK(refusal("a" + repeated("/F5/", 25'000), wide) == "this is more than 256 words");
  CHECK(refusal("a" + repeated(" /F5/", 25'000), wide) ==
        "first5( ) takes words, phrases and OR of them, not first5(a)");
  CHECK(refusal(repeated("\\\"", 25'000), wide) == "this quotation mark is never closed");
}
