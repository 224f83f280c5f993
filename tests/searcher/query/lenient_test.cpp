#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;

namespace {

Result<query::Parsed> leniently(std::string_view text) {
  return query::parse(text, {.now = some_day, .lenient = true});
}

}  // namespace

TEST_CASE("Read leniently, what cannot be read becomes words, and a note says so",
          "[query][lenient]") {
  const auto [text, shown, told] = GENERATE(table<std::string, std::string, std::string>({
      {"(flood OR Öl", "flood OR Öl", "left out: ("},
      {"flood) dam", "flood AND dam", "left out: )"},
      {"\"flood in", "flood AND in", "left out: \""},
      {"flood AND", "flood AND text:AND", "read as plain words: AND"},
      {"titel:flood dam", "titel AND flood AND dam", "read as plain words: titel:flood"},
      {"NOT flood", "text:NOT AND flood", "read as plain words: NOT flood"},
      {"a W/0 b", "a AND text:W/0 AND b", "read as plain words: W/0"},
      {"fl* dam", "fl AND dam", "read as plain words: fl*"},
      {"\"lift sanction*\" dam", "lift AND sanction AND dam",
       "read as plain words: \"lift sanction*\""},
      {"a () b", "a AND b", "left out: ( )"},
      {"date:2025-13 (x", "date AND 2025-13 AND x",
       "read as plain words: date:2025-13; left out: ("},
      {"@nobody dam", "nobody AND dam", "read as plain words: @nobody"},
      {"source:(reut* OR ap)", "reut OR source:ap", "read as plain words: reut*"},
  }));
  CAPTURE(text);
  const auto read = leniently(text);
  REQUIRE(read);
  CHECK(query::show(read->query) == shown);
  CHECK(read->notes ==
        std::vector<std::string>{"not a query as typed; " + told + "; so it is: " + shown});
  CHECK(read_back(read->query)->query == read->query);
}

TEST_CASE("Read leniently, a good query is read as ever", "[query][lenient]") {
  const std::string text = "title:(Öl OR gas) W/5 wom?n AND \"a b\" -c";
  CHECK(leniently("title:(Öl OR gas) \"a b\" -c")->query ==
        parsed("title:(Öl OR gas) \"a b\" -c")->query);
  CHECK(leniently("a OR b c")->notes == parsed("a OR b c")->notes);
}

TEST_CASE("What is read leniently can be shown and read back", "[query][lenient]") {
  // Found by the fuzzer: a bracket in a word, and slashes behind a field that look like an address.
  const std::string text = GENERATE(as<std::string>{}, "-é\"ir s9-(t ?'\"\"", "//F5//F0/");
  CAPTURE(text);
  const auto read = leniently(text);
  REQUIRE(read);
  CHECK(read_back(read->query)->query == read->query);
}

TEST_CASE("Where no words are left, or too many, even a lenient reading fails",
          "[query][lenient]") {
  const std::string text = GENERATE(as<std::string>{}, "", "()", "\"\"", "*", "((((", " ) ");
  CAPTURE(text);
  const auto read = leniently(text);
  REQUIRE_FALSE(read);
  CHECK_FALSE(read.error().hint.empty());
  std::string many;
  for (int i = 0; i < 300; ++i) many += "ä ";
  CHECK_FALSE(leniently(many));
}

TEST_CASE("A lenient reading of hostile text ends", "[query][lenient]") {
  for (const auto* piece : {"(", ")", "\"", "W/0 ", "a:b ", "-", "atleast0(", "x* ", "\\\""}) {
    std::string text = "ö ";
    while (text.size() < 4000) text += piece;
    CAPTURE(piece);
    const auto read = leniently(text);
    if (read) CHECK(read_back(read->query)->query == read->query);
  }
}
