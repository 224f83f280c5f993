#include "searcher/retrieve/headline.hpp"

#include <cmath>
#include <string>
#include <utility>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;

namespace {

/// Two articles that count each word alike, for one of a headline counts as two of the text.
index::OpenIndex index_of_two(std::size_t shards = 1) {
  Article above{.id = "headline", .title = "Öl und Gas", .body = "Straße"};
  Article below{.id = "text", .body = "Öl und Gas. Öl und Gas. Straße"};
  above.language = below.language = "de";
  return index_over({above, below}, shards);
}

/// How many times better the one with the headline is.
double gain(const query::Query& query, std::size_t shards = 1) {
  const auto page = retrieve::search(index_of_two(shards), query, {});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 2);
  CHECK(page->hits.front().article.id == "headline");
  return page->hits.front().score / page->hits.back().score;
}

}  // namespace

TEST_CASE("A word in the headline weighs a twentieth more, and all words together a fifth more",
          "[retrieve][ranking]") {
  const auto [name, query, expected] = GENERATE(table<std::string, query::Query, double>({
      {"one word", word("öl"), 1.25},
      {"two", all_of({word("öl"), word("gas")}), 1.25},
      {"either", any_of({word("öl"), word("gas")}), 1.25},
      {"a filter is no word", all_of({word("öl"), value(schema::Field::lang, "de")}), 1.25},
      {"a word that nobody has", any_of({word("öl"), word("zzz")}), 1.05},
      {"a word that is not wanted", without(word("öl"), word("zzz")), 1.05},
  }));
  CAPTURE(name);
  for (const std::size_t shards : {1, 2}) {
    const auto found = gain(query, shards);
    CAPTURE(shards, found);
    CHECK(std::abs(found - expected) < 1e-6);
  }
}

TEST_CASE("Headlines change no count", "[retrieve][ranking]") {
  const auto index = index_of_two();
  for (const auto& query : {word("öl"), word("straße"), all_of({word("öl"), word("gas")})})
    CHECK(retrieve::search(index, query, {.exact_count = true})->matches == 2);
  CHECK(retrieve::search(index, word("straße"), {})->hits.size() == 2);
}
