#include "searcher/query/parse.hpp"

#include <string>
#include <vector>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"

using namespace news;
using namespace news::tests;
using schema::Field;

namespace {

query::Query tree_of(std::string_view text, bool any = false, bool exact = false) {
  const auto read = parsed(text, any, exact);
  INFO(text);
  REQUIRE(read);
  return read->query;
}

std::vector<std::string> notes_of(std::string_view text, bool any = false) {
  const auto read = parsed(text, any);
  INFO(text);
  REQUIRE(read);
  return read->notes;
}

}  // namespace

TEST_CASE("Words side by side are all wanted", "[query][parse]") {
  CHECK(tree_of("potash") == word("potash"));
  CHECK(tree_of("potash sanctions Żmudź") ==
        all_of({word("potash"), word("sanctions"), word("Żmudź")}));
  CHECK(tree_of("potash\tAND\u3000sanctions\n") == all_of({word("potash"), word("sanctions")}));
}

TEST_CASE("OR binds last, then AND, then NOT", "[query][parse]") {
  CHECK(tree_of("a OR b c") == any_of({word("a"), all_of({word("b"), word("c")})}));
  CHECK(tree_of("a AND b OR c") == any_of({all_of({word("a"), word("b")}), word("c")}));
  CHECK(tree_of("a NOT b OR c") == any_of({without(word("a"), word("b")), word("c")}));
  CHECK(tree_of("(a OR b) c") == all_of({any_of({word("a"), word("b")}), word("c")}));
}

TEST_CASE("Brackets that change nothing leave no trace", "[query][parse]") {
  CHECK(tree_of("((potash))") == word("potash"));
  CHECK(tree_of("a (b (c d))") == all_of({word("a"), word("b"), word("c"), word("d")}));
  CHECK(tree_of("a OR (b OR c)") == any_of({word("a"), word("b"), word("c")}));
}

TEST_CASE("NOT and - leave out of all that stands beside them", "[query][parse]") {
  const auto both = without(word("a"), any_of({word("b"), word("c")}));
  CHECK(tree_of("a -b -c") == both);
  CHECK(tree_of("-b a NOT c") == both);
  CHECK(tree_of("a AND NOT (b OR c)") == both);
  CHECK(tree_of("a -b c") == without(all_of({word("a"), word("c")}), word("b")));
  CHECK(tree_of("a -\"b c\"") == without(word("a"), phrase("b c")));
  CHECK(tree_of("a -title:b") == without(word("a"), word("b", Field::title)));
  CHECK(tree_of("*:* NOT x") == without(everything(), word("x")));
}

TEST_CASE("Straight and curly quotes make a phrase", "[query][parse]") {
  const std::string text = GENERATE(as<std::string>{}, "\"lift sanctions\"", "“lift sanctions”",
                                    "„lift sanctions“", "„lift sanctions”", "”lift sanctions”",
                                    "\"  lift sanctions \"", "\"lift\nsanctions\"");
  CAPTURE(text);
  CHECK(tree_of(text) == phrase("lift sanctions"));
}

TEST_CASE("A phrase can hold quotes, stars and backslashes", "[query][parse]") {
  CHECK(tree_of(R"("the \"deal\" is")") == phrase("the \"deal\" is"));
  CHECK(tree_of("\"the “deal” is\"") == phrase("the “deal” is"));
  CHECK(tree_of("“the \"deal\" is”") == phrase("the \"deal\" is"));
  CHECK(tree_of(R"("C:\temp \\ x")") == phrase(R"(C:\temp \ x)"));
  CHECK(tree_of(R"("M\*A\*S\*H")") == phrase("M*A*S*H"));
  CHECK(tree_of("\"Who won?\"") == phrase("Who won?"));
}

TEST_CASE("Text of the news is words as typed", "[query][parse]") {
  const std::string text = GENERATE(
      as<std::string>{}, "https://example.org/a", "https://example.org/a?b=1&c=*", "24/7", "C++",
      "AT&T", "U.S.", "state-run", "Lukashenko's", "Lukashenko’s", "#MeToo", "10:30", "covid-19:x",
      "potash,sanctions", "user@example.org", "Belarus:", "«Калий»", "and", "Or", "not", "near",
      "w/o", "=", "日本語", "5%", "a=b", "e\u0301", "wc", "title", "\\");
  CAPTURE(text);
  CHECK(tree_of(text) == word(text));
  CHECK(tree_of("oil " + text + " gas") == all_of({word("oil"), word(text), word("gas")}));
}

TEST_CASE("A word marked with = is wanted as typed", "[query][parse]") {
  CHECK(tree_of("=sanctions") == exactly("sanctions"));
  CHECK(tree_of("title:=Große") == exactly("Große", Field::title));
  CHECK(tree_of("oil \"gas price\" wom?n", false, true) ==
        all_of({exactly("oil"), phrase("gas price"), wildcard("wom?n")}));
}

TEST_CASE("A star stands for letters, a question mark for one", "[query][parse]") {
  CHECK(tree_of("sanction*") == wildcard("sanction*"));
  CHECK(tree_of("санкци*") == wildcard("санкци*"));
  CHECK(tree_of("title:wom?n") == wildcard("wom?n", Field::title));
  CHECK(tree_of("pot*sh***") == wildcard("pot*sh*"));
}

TEST_CASE("A field holds for a word, a phrase or a whole group", "[query][parse]") {
  CHECK(tree_of("title:flood") == word("flood", Field::title));
  CHECK(tree_of("Title:\"rate cut\"") == phrase("rate cut", Field::title));
  CHECK(tree_of("title:(flood OR (storm -\"rate cut\"))") ==
        any_of({word("flood", Field::title),
                without(word("storm", Field::title), phrase("rate cut", Field::title))}));
  CHECK(tree_of("title:(flood by:müller)") ==
        all_of({word("flood", Field::title), word("müller", Field::by)}));
  CHECK(tree_of("text:flood") == word("flood"));
}

TEST_CASE("A metadata value is one whole", "[query][parse]") {
  CHECK(tree_of("source:\"financial post\"") == value(Field::source, "financial post"));
  CHECK(tree_of("place:Zürich") == value(Field::place, "Zürich"));
  CHECK(tree_of("lang:en") == value(Field::lang, "en"));
  CHECK(tree_of("id:urn:news:2025-12") == value(Field::id, "urn:news:2025-12"));
  CHECK(tree_of("id:draft~2") == value(Field::id, "draft~2"));
  CHECK(tree_of("id:https://example.org/?a=1") == value(Field::id, "https://example.org/?a=1"));
  CHECK(tree_of("source:(reuters OR \"ap*\")") ==
        any_of({value(Field::source, "reuters"), value(Field::source, "ap*")}));
  CHECK(tree_of("has:date -has:agency") ==
        without(value(Field::has, "date"), value(Field::has, "agency")));
}

TEST_CASE("A number of words is a comparison or a range", "[query][parse]") {
  using Count = query::WordCount;
  const auto [text, count] = GENERATE(table<std::string, Count>({
      {"wc>500", {.least = 501}},
      {"wc>=500", {.least = 500}},
      {"wc<200", {.most = 199}},
      {"WC<=200", {.most = 200}},
      {"wc:100..300", {.least = 100, .most = 300}},
      {"wc:100..", {.least = 100}},
      {"wc:..300", {.most = 300}},
      {"wc:7", {.least = 7, .most = 7}},
      {"wc=7", {.least = 7, .most = 7}},
      {"wc:>500", {.least = 501}},
      {"wc:\"100..300\"", {.least = 100, .most = 300}},
  }));
  CAPTURE(text);
  CHECK(tree_of(text) == query::Query{count});
}

TEST_CASE("With any, words side by side mean OR and operators what they say",
          "[query][parse][any]") {
  const auto [text, read] = GENERATE(table<std::string, std::string>({
      {"oil gas", "oil OR gas"},
      {"oil gas OR Öl", "oil OR gas OR Öl"},
      {"oil AND gas", "oil AND gas"},
      {"oil AND gas coal", "(oil AND gas) OR coal"},
      {"oil gas -coal", "(oil OR gas) NOT coal"},
      {"title:(oil gas)", "title:oil OR title:gas"},
      {"oil gas source:ap date:2025", "(oil OR gas) AND source:ap AND date:2025"},
      {"source:ap date:2025", "source:ap AND date:2025"},
  }));
  CAPTURE(text);
  CHECK(reading(text, true) == read);
}

TEST_CASE("Where AND meets OR a note shows the brackets", "[query][parse][notes]") {
  const auto [text, note] = GENERATE(table<std::string, std::string>({
      {"a AND b OR c", "read as: (a AND b) OR c"},
      {"a b OR ç", "read as: (a AND b) OR ç"},
      {"a OR b NOT c", "read as: a OR (b NOT c)"},
      {"x (a OR b c)", "read as: x AND (a OR (b AND c))"},
  }));
  CAPTURE(text);
  CHECK(notes_of(text) == std::vector{note});
}

TEST_CASE("Where nothing had to be decided there is no note", "[query][parse][notes]") {
  const std::string text = GENERATE(as<std::string>{}, "a b", "a OR b", "(a b) OR c", "a (b OR c)",
                                    "a -b", "title:(a OR b) c", "wom?n", "Who won", "NEAR miss");
  CAPTURE(text);
  CHECK(notes_of(text).empty());
}

TEST_CASE("With any, AND beside a plain word is noted", "[query][parse][any][notes]") {
  CHECK(notes_of("a AND b c", true) == std::vector<std::string>{"read as: (a AND b) OR c"});
  CHECK(notes_of("a b OR c", true).empty());
}

TEST_CASE("Punctuation that stands alone parts words", "[query][parse]") {
  const std::string text =
      GENERATE("flood – Łódź", "flood & Łódź", "– flood , Łódź !", "flood | Łódź");
  CAPTURE(text);
  CHECK(tree_of(text) == tree_of("flood Łódź"));
}

TEST_CASE("A question mark at the end of a word is punctuation", "[query][parse]") {
  CHECK(tree_of("won?") == word("won?"));
  CHECK(tree_of("Æsop??") == word("Æsop??"));
  CHECK(notes_of("who won?").empty());
}

TEST_CASE("Words that look like operators are noted", "[query][parse][notes]") {
  CHECK(notes_of("fire NEAR Łódź") ==
        std::vector<std::string>{"NEAR is read as a word; it is no operator here"});
}

TEST_CASE("Bytes that are not UTF-8 are replaced", "[query][parse]") {
  CHECK(tree_of("a\xff") == word("a\uFFFD"));
  CHECK(tree_of("\"\xe2\x82 x\"") == phrase("\uFFFD x"));
}
