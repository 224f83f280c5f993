#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"

using namespace news;
using namespace news::tests;
using query::Proximity;
using schema::Field;

namespace {

query::Query tree_of(std::string_view text) {
  const auto read = parsed(text);
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

using Notes = std::vector<std::string>;

}  // namespace

TEST_CASE("Every sign of nearness is read, in any case", "[query][near]") {
  const auto [sign, proximity, distance] = GENERATE(table<std::string, Proximity, std::uint32_t>({
      {"W/5", Proximity::within, 5},
      {"w/5", Proximity::within, 5},
      {"NEAR/255", Proximity::within, 255},
      {"near/1", Proximity::within, 1},
      {"/5", Proximity::within, 5},
      {"/N30/", Proximity::within, 30},
      {"PRE/3", Proximity::before, 3},
      {"Adj/3", Proximity::before, 3},
      {"ONEAR/3", Proximity::before, 3},
      {"W/S", Proximity::same_sentence, 0},
      {"w/sent", Proximity::same_sentence, 0},
      {"W/P", Proximity::same_paragraph, 0},
      {"W/para", Proximity::same_paragraph, 0},
      {"SAME", Proximity::same_paragraph, 0},
      {"NOT W/5", Proximity::not_within, 5},
      {"NOT near/5", Proximity::not_within, 5},
      {"NOT /7", Proximity::not_within, 7},
  }));
  CAPTURE(sign);
  CHECK(tree_of("Zürich " + sign + " potash") ==
        near(proximity, distance, word("Zürich"), word("potash")));
}

TEST_CASE("Words that only look like nearness are words", "[query][near]") {
  const std::string text = GENERATE(as<std::string>{}, "w/o", "24/7", "near", "same", "SAME", "W/",
                                    "near5", "adj3", "w/five", "n/5", "/s", "/p", "été/5");
  CAPTURE(text);
  CHECK(tree_of(text) == word(text));
  CHECK(tree_of("oil AND " + text + " AND gas") == all_of({word("oil"), word(text), word("gas")}));
}

TEST_CASE("Nearness binds before NOT, AND and OR, from left to right", "[query][near]") {
  const auto ab = near(Proximity::within, 5, word("a"), word("b"));
  CHECK(tree_of("a W/5 b c") == all_of({ab, word("c")}));
  CHECK(tree_of("c OR a W/5 b") == any_of({word("c"), ab}));
  CHECK(tree_of("c -a W/5 b") == without(word("c"), ab));
  CHECK(tree_of("a W/5 b PRE/2 c") == near(Proximity::before, 2, ab, word("c")));
  CHECK(tree_of("a W/5 (b PRE/2 c)") ==
        near(Proximity::within, 5, word("a"), near(Proximity::before, 2, word("b"), word("c"))));
}

TEST_CASE("Groups, phrases and patterns can be near each other", "[query][near]") {
  CHECK(tree_of("(a OR \"b ç\") W/5 wom?n") ==
        near(Proximity::within, 5, any_of({word("a"), phrase("b ç")}), wildcard("wom?n")));
  CHECK(tree_of("caps(Who) W/5 (lukašenka~ OR (a W/2 b))") ==
        near(Proximity::within, 5, {query::Capitals{.text = "Who"}},
             any_of({{query::Fuzzy{.text = "lukašenka"}},
                     near(Proximity::within, 2, word("a"), word("b"))})));
  CHECK(tree_of("title:(rate W/3 cut)") ==
        near(Proximity::within, 3, word("rate", Field::title), word("cut", Field::title)));
  CHECK(tree_of("title:rate W/3 title:cut") == tree_of("title:(rate W/3 cut)"));
}

TEST_CASE("Brackets that nearness was given are told where readings differ", "[query][near]") {
  CHECK(notes_of("a W/5 b PRE/3 ć") == Notes{"read as: (a W/5 b) PRE/3 ć"});
  CHECK(notes_of("a W/5 b W/3 c") == Notes{"read as: (a W/5 b) W/3 c"});
  CHECK(notes_of("interest rate W/5 cut") == Notes{"read as: interest AND (rate W/5 cut)"});
  CHECK(notes_of("rate W/5 cut bank") == Notes{"read as: (rate W/5 cut) AND bank"});
  CHECK(notes_of("rate cut W/5 bank", true) == Notes{"read as: rate OR (cut W/5 bank)"});
  CHECK(notes_of("a OR b AND c W/5 d") == Notes{"read as: a OR (b AND (c W/5 d))"});
}

TEST_CASE("Where nearness can be read in one way only there is no note", "[query][near]") {
  const std::string text =
      GENERATE(as<std::string>{}, "a W/5 b", "a W/5 b W/5 c", "(a W/5 b) PRE/3 c",
               "interest AND rate W/5 cut", "a W/5 b source:ap", "a W/5 b -c", "(a W/5 b) c",
               "a W/5 b OR c W/5 d", "wc>5 a SAME b");
  CAPTURE(text);
  CHECK(notes_of(text).empty());
}

TEST_CASE("Functions take words, groups and what stands near", "[query][function]") {
  CHECK(tree_of("atleast3(sanctions)") == at_least(3, word("sanctions")));
  CHECK(tree_of("ATLEAST1000(a OR \"b ö\")") == at_least(1000, any_of({word("a"), phrase("b ö")})));
  CHECK(tree_of("title:atleast2(a W/5 b)") ==
        at_least(2, near(Proximity::within, 5, word("a", Field::title), word("b", Field::title))));
  CHECK(tree_of("first50(belarus)") == first_words(50, word("belarus")));
  CHECK(tree_of("First10000(a SAME wom?n)") ==
        first_words(10000, near(Proximity::same_paragraph, 0, word("a"), wildcard("wom?n"))));
  CHECK(tree_of("first50 (a)") == all_of({word("first50"), word("a")}));
}

TEST_CASE("/F50/ stands behind what it holds for", "[query][function]") {
  const auto toyota = first_words(50, word("toyota"));
  CHECK(tree_of("toyota/F50/") == toyota);
  CHECK(tree_of("toyota /f50/") == toyota);
  CHECK(tree_of("recall toyota/F50/ ü") == all_of({word("recall"), toyota, word("ü")}));
  CHECK(tree_of("(a OR b)/F9/") == first_words(9, any_of({word("a"), word("b")})));
  CHECK(tree_of("\"a b\"/F9/") == first_words(9, phrase("a b")));
  CHECK(tree_of("https://example.org/f50/") == word("https://example.org/f50/"));
  CHECK(tree_of("id:a/f50/") == value(Field::id, "a/f50/"));
}

TEST_CASE("Capitals and similar spellings are of one word", "[query][function]") {
  using query::Capitals, query::Fuzzy;
  CHECK(tree_of("caps(Who)") == query::Query{Capitals{.text = "Who"}});
  CHECK(tree_of("title:ALLCAPS(ÖBB)") ==
        query::Query{Capitals{.text = "ÖBB", .field = Field::title, .all = true}});
  CHECK(tree_of("lukashenka~") == query::Query{Fuzzy{.text = "lukashenka"}});
  CHECK(tree_of("title:Łódź~2") ==
        query::Query{Fuzzy{.text = "Łódź", .field = Field::title, .edits = 2}});
  CHECK(tree_of("minsk~1") == query::Query{Fuzzy{.text = "minsk"}});
  CHECK(tree_of("10~20 ~x a~b ~ text:~5 file~12") ==
        all_of({word("10~20"), word("~x"), word("a~b"), word("~"), word("~5"), word("file~12")}));
}
