#include "searcher/retrieve/effort.hpp"

#include <string>

#include "searcher/query/show.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using query::Proximity;

namespace {

/// So many words of which each second is the same.
std::string long_text(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += i % 2 == 0 ? "ö " : "ł ";
  return text;
}

}  // namespace

TEST_CASE("An effort can be spent to the last step and no further", "[retrieve][effort]") {
  retrieve::Effort effort{30'000};
  CHECK_NOTHROW(effort.spend(12'000'000));
  CHECK_NOTHROW(effort.spend(0));
  CHECK_THROWS_AS(effort.spend(1), retrieve::Effort::Exhausted);
}

TEST_CASE("A query that compares too many places is refused", "[retrieve][effort]") {
  auto chain = exactly("ö");
  for (int i = 0; i < 40; ++i) chain = near(query::Query{chain}, word("ł"), 255);
  const auto text = long_text(1000);
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i) articles.push_back({.id = std::to_string(i), .body = text});
  const auto index = index_over(articles, 2);

  for (const auto& query :
       {chain, any_of({word("xyzzy"), chain}), at_least(2, chain), without(everything(), chain)}) {
    CAPTURE(query::show(query));
    const auto page = retrieve::search(index, query, {});
    REQUIRE_FALSE(page);
    CHECK(page.error().kind == Error::Kind::bad_query);
    CHECK(page.error().what == "this query compares the places of too many words");
    CHECK(page.error().hint ==
          "use rarer words, or fewer patterns, phrases, =word, caps(), lead: and W/n");
  }
}
