#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;
using query::Dialect;

namespace {

Result<query::Parsed> spoken(std::string_view text, Dialect dialect) {
  return query::parse(text, {.now = some_day, .dialect = dialect});
}

std::string shown(std::string_view text, Dialect dialect) {
  const auto read = spoken(text, dialect);
  return read ? query::show(read->query) : read.error().what;
}

std::string note(std::string_view text, Dialect dialect) {
  const auto read = spoken(text, dialect);
  REQUIRE(read);
  return read->notes.empty() ? std::string{} : read->notes.front();
}

}  // namespace

TEST_CASE("Lexis reads OR first, then nearness, then AND, then NOT", "[query][dialect]") {
  const auto [text, read] = GENERATE(table<std::string, std::string>({
      {"cat AND dog OR żuk", "cat AND (dog OR żuk)"},
      {"cat dog OR bird", "cat AND (dog OR bird)"},
      {"a OR b W/5 c OR d", "(a OR b) W/5 (c OR d)"},
      {"school W/25 liab* AND rugby OR football W/10 injur*",
       "(school W/25 liab*) AND ((rugby OR football) W/10 injur*)"},
      {"a W/25 b W/5 c", "a W/25 (b W/5 c)"},
      {"a W/P b W/S c W/5 d", "a W/P (b W/S (c W/5 d))"},
      {"a AND b NOT c OR d", "a AND b NOT (c OR d)"},
      {"(a OR b) NOT c", "(a OR b) NOT c"},
      {"a /S b", "a W/S b"},
      {"a OR b/F5/", "a OR first5(b)"},
  }));
  CAPTURE(text);
  CHECK(shown(text, Dialect::lexis) == read);
  CHECK(reading(read) == read);
}

TEST_CASE("Factiva reads w/n and /n in order, and knows nearN and adjN", "[query][dialect]") {
  const auto [text, read] = GENERATE(table<std::string, std::string>({
      {"president W/2 būsh", "president PRE/2 būsh"},
      {"a /2 b", "a PRE/2 b"},
      {"a near5 b", "a W/5 b"},
      {"a ADJ5 b", "a PRE/5 b"},
      {"a NEAR/5 b", "a W/5 b"},
      {"boeing /N30/ air", "boeing W/30 air"},
      {"a NOT W/5 b", "a NOT W/5 b"},
      {"cat AND dog OR bird", "(cat AND dog) OR bird"},
  }));
  CAPTURE(text);
  CHECK(shown(text, Dialect::factiva) == read);
  CHECK(reading(read) == read);
}

TEST_CASE("A dialect, too, tells the brackets that it added", "[query][dialect]") {
  CHECK(note("cat AND dog OR żuk", Dialect::lexis) == "read as: cat AND (dog OR żuk)");
  CHECK(note("a OR b W/5 c", Dialect::lexis) == "read as: (a OR b) W/5 c");
  CHECK(note("a W/25 b W/5 c", Dialect::lexis) == "read as: a W/25 (b W/5 c)");
  CHECK(note("a OR b OR c", Dialect::lexis).empty());
  CHECK(note("cat AND dog OR bird", Dialect::factiva) == "read as: (cat AND dog) OR bird");
}

TEST_CASE("A dialect refuses its signs that mean nothing here", "[query][dialect]") {
  const auto refused = [](std::string_view text, Dialect dialect, const std::string& end) {
    const auto read = spoken(text, dialect);
    CAPTURE(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().what.ends_with(end));
    CHECK_FALSE(read.error().hint.empty());
  };
  refused("liab!", Dialect::lexis, "\n  ^~~~~ this is no sign for endings here");
  refused("flüg!", Dialect::lexis, "\n  ^~~~~ this is no sign for endings here");
  refused("engineer$3", Dialect::factiva, "\n  ^~~~~~~~~~ this is no sign for endings here");
  refused("a OR", Dialect::lexis, "\n    ^~ OR needs something after it");
  refused("OR a", Dialect::lexis, "\n  ^~ OR needs something before it");
  refused("a OR NOT b", Dialect::lexis, "\n       ^~~ NOT cannot stand after OR");
  refused("a near0 b", Dialect::factiva, "\n    ^~~~~ a distance is 1 to 255 words");
  refused("near5 b", Dialect::factiva, "\n  ^~~~~ near5 needs something before it");
  CHECK(reading("liab! US$") == "liab! AND US$");
  CHECK(shown("US$ A$20", Dialect::factiva) == "US$ AND A$20");
}
