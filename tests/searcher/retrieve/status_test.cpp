#include <string>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::retrieve::status;

TEST_CASE("Status counts articles, dates, sources and facts", "[retrieve][status]") {
  const auto held = status(index_over(river_news(), GENERATE(1u, 2u, 3u)));
  REQUIRE(held);
  CHECK(held->articles == 5);
  CHECK(held->undated == 1);
  REQUIRE(held->earliest);
  CHECK(news::text::iso_date(*held->earliest) == "2024-02-29");
  REQUIRE(held->latest);
  CHECK(news::text::iso_date(*held->latest) == "2025");  // its last day is the newest of all
  CHECK(held->agencies == 2);

  using Counts = std::vector<news::index::Count>;
  CHECK(held->coverage.facts == Counts{{"title", 5},
                                       {"date", 4},
                                       {"place", 2},
                                       {"agency", 2},
                                       {"source", 5},
                                       {"by", 2},
                                       {"lang", 5},
                                       {"section", 2},
                                       {"url", 0}});
  CHECK(held->coverage.precisions ==
        Counts{{"minute", 1}, {"day", 1}, {"month", 1}, {"year", 1}, {"unknown", 1}});
  CHECK(held->coverage.agencies == Counts{{"ap", 1}, {"reuters", 1}});
  CHECK(held->coverage.languages == Counts{{"en", 4}, {"fr", 1}});
}

TEST_CASE("A host and the parts of it that find it are one source", "[retrieve][status]") {
  std::vector<news::Article> articles(4);
  const std::vector<std::string> outlets{"edition.river.example.com", "The Žibutė", "Reuters",
                                         "reuters"};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].id = std::to_string(i);
    articles[i].outlet = outlets[i];
  }
  const auto held = status(index_over(articles));
  REQUIRE(held);
  CHECK(held->sources == 3);
}

TEST_CASE("The status of an index without articles is all zeros", "[retrieve][status]") {
  const auto held = status(index_over({}));
  REQUIRE(held);
  CHECK(held->articles == 0);
  CHECK(held->undated == 0);
  CHECK_FALSE(held->earliest);
  CHECK_FALSE(held->latest);
  CHECK(held->sources == 0);
  for (const auto& [fact, articles] : held->coverage.facts) CHECK(articles == 0);
  CHECK(held->coverage.agencies.empty());
}
