#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::query::Query;
using news::retrieve::why_nothing;
using news::schema::Field;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A query that finds nothing is told which part is to blame", "[retrieve][nothing]") {
  const auto [query, lines] = GENERATE(table<Query, Lines>({
      {word("xyzzy"), {"no article has \"xyzzy\""}},
      {word("ženšenis"), {"no article has \"ženšenis\""}},
      {exactly("flooded"), {"no article matches =flooded"}},
      {phrase("road river"), {"no article matches \"road river\""}},
      {value(Field::source, "gazette"), {"no article matches source:gazette"}},
      {all_of({word("flood"), word("xyzzy")}),
       {"no article has \"xyzzy\"", "4 articles have any of the words"}},
      {all_of({word("flood"), all_of({word("xyzzy"), word("plugh")})}),
       {"no article has \"xyzzy\"", "no article has \"plugh\"",
        "4 articles have any of the words"}},
      {all_of({word("rain"), word("bank")}),
       {"no article has all of: rain (2), bank (1)", "3 articles have any of the words"}},
      {all_of({word("bank"), value(Field::lang, "fr")}),
       {"no article has all of: bank (1), lang:fr (1)"}},
      {all_of({word("mayor"), word("bank"), value(Field::source, "reuters")}),
       {"no article has all of: mayor (1), bank (1), source:reuters (2)",
        "1 article has any of the words"}},
      {without(word("bank"), word("flood")), {"1 article is left out by bank NOT flood"}},
      {without(word("flood"), word("flood")), {"4 articles are left out by flood NOT flood"}},
      {without(word("xyzzy"), word("flood")), {"no article has \"xyzzy\""}},
  }));
  const auto said = why_nothing(index_over(river_news(), 2), query);
  REQUIRE(said);
  CHECK(*said == lines);
}

TEST_CASE("A bad query stays an error when it is asked why", "[retrieve][nothing]") {
  CHECK_FALSE(why_nothing(index_over(river_news()), word("--")));
}
