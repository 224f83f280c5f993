#include <random>

#include "searcher/tally/facet.hpp"
#include "searcher/tally/telling.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using tally::Facet;
using Values = std::vector<tally::ValueCount>;

TEST_CASE("The first values of a facet are by count, then by name", "[tally][facet]") {
  const Facet all{.field = "source",
                  .values = {{"Žibutė", 2}, {"Coast", 2}, {"Wire", 7}, {"Ärzteblatt", 1}},
                  .more_values = 3,
                  .more_count = 3,
                  .unknown = 4};
  const auto two = tally::with_top(all, 2);
  CHECK(two.values == Values{{"Wire", 7}, {"Coast", 2}});
  CHECK(two.more_values == 5);
  CHECK(two.more_count == 6);
  CHECK(two.unknown == 4);
  const auto whole = tally::with_top(all, 0);
  CHECK(whole.values == Values{{"Wire", 7}, {"Coast", 2}, {"Žibutė", 2}, {"Ärzteblatt", 1}});
  CHECK(whole.more_values == 3);
  CHECK(tally::with_top({}, 10).values.empty());
}

TEST_CASE("A value is named only where its count can come among the first", "[tally][facet]") {
  CHECK(tally::least_count_shown({5, 1, 9, 5, 2}, 1) == 9);
  CHECK(tally::least_count_shown({5, 1, 9, 5, 2}, 2) == 5);
  CHECK(tally::least_count_shown({5, 1, 9, 5, 2}, 3) == 5);
  CHECK(tally::least_count_shown({5, 1, 9, 5, 2}, 5) == 0);
  CHECK(tally::least_count_shown({5, 1, 9, 5, 2}, 0) == 0);
  CHECK(tally::least_count_shown({}, 3) == 0);
}

TEST_CASE("The likelihood is that of Dunning's table", "[tally][telling]") {
  // Its first row: "the swiss" 110, "the" without "swiss" 2,442, "swiss" 111, neither 29,114.
  CHECK(tally::log_likelihood(110, 2552, 221, 31777) == Approx(270.72).epsilon(0.0001));
  CHECK(tally::log_likelihood(3, 3, 3, 12) == Approx(13.496).epsilon(0.001));
}

TEST_CASE("A word that is as frequent elsewhere tells nothing", "[tally][telling]") {
  CHECK(tally::log_likelihood(5, 10, 50, 100) == 0);
  CHECK(tally::log_likelihood(1, 10, 50, 100) == 0);
  CHECK(tally::log_likelihood(100, 100, 100, 100) == 0);
  CHECK(tally::log_likelihood(0, 0, 0, 0) == 0);
}

TEST_CASE("The likelihood grows with the matches that have the word", "[tally][telling]") {
  double last = 0;
  for (std::size_t count = 6; count <= 50; ++count) {
    const auto next = tally::log_likelihood(count, 100, 50, 1000);
    CHECK(next > last);
    last = next;
  }
}

TEST_CASE("The most telling words come first, without those of chance", "[tally][telling]") {
  const std::vector<tally::TellingWord> words{
      {"straße", 3, 4, 9.5}, {"oil", 9, 10, 30}, {"by chance", 2, 9, 6.6}, {"dam", 3, 4, 9.5}};
  const auto told = tally::most_telling(words, 10);
  REQUIRE(told.size() == 3);
  CHECK(told[0].word == "oil");
  CHECK(told[1].word == "dam");
  CHECK(told[2].word == "straße");
  CHECK(tally::most_telling(words, 1).size() == 1);
}
