#include "searcher/evaluate/compare.hpp"

#include <random>
#include <vector>

#include "tests/support/catch.hpp"

using namespace news::evaluate;
using Numbers = std::vector<double>;

TEST_CASE("With few topics p is the share of all sign flips", "[evaluate][compare]") {
  // Three differences of 1: of 8 flips two, +++ and ---, are as large. And so on.
  const auto [ours, theirs, p, difference] = GENERATE(table<Numbers, Numbers, double, double>({
      {{1, 1, 1}, {0, 0, 0}, .25, 1},
      {{1, .5, .3}, {0, 0, .3}, .5, .5},
      {{0, 1}, {1, 0}, 1, 0},
      {{.2, .4}, {.2, .4}, 1, 0},
      {{1.0 / 3, 1.0 / 6}, {0, 0}, .5, .25},
      {{.5, 0, 0}, {0, 1.0 / 3, 1.0 / 6}, 1, 0},
      {{}, {}, 1, 0},
  }));
  const auto result = compare(ours, theirs);
  CHECK(result.p == Approx(p));
  CHECK(result.difference == Approx(difference).margin(1e-9));
  CHECK(result.exact);
}

TEST_CASE("Topics are won, lost or equal", "[evaluate][compare]") {
  const auto result = compare(Numbers{1, .5, .2, .2}, Numbers{0, .4, .3, .2});
  CHECK(result.wins == 2);
  CHECK(result.losses == 1);
  CHECK(result.ties == 1);
}

TEST_CASE("With many topics flips are drawn, always the same, and p is never 0",
          "[evaluate][compare]") {
  const Numbers ours(60, .9);
  const Numbers theirs(60, .1);
  const auto result = compare(ours, theirs);
  CHECK_FALSE(result.exact);
  CHECK(result.flips == 100'000);
  CHECK(result.p == Approx(1.0 / 100'001));
  CHECK(compare(ours, theirs).p == result.p);
}

TEST_CASE("Which system comes first changes the sign and not p", "[evaluate][compare]") {
  const auto seed = GENERATE(range(1u, 12u));
  CAPTURE(seed);
  std::mt19937 random{seed};
  Numbers ours;
  Numbers theirs;
  for (unsigned i = 0; i < 3 * seed; ++i) {
    ours.push_back(static_cast<double>(random() % 11) / 10);
    theirs.push_back(static_cast<double>(random() % 11) / 10);
  }
  const auto forth = compare(ours, theirs);
  const auto back = compare(theirs, ours);
  CHECK(forth.p == back.p);
  CHECK(forth.difference == -back.difference);
  CHECK(forth.wins == back.losses);
  CHECK(forth.p > 0);
  CHECK(forth.p <= 1);
}

TEST_CASE("Drawn flips come near the exact p", "[evaluate][compare]") {
  Numbers ours;
  for (int i = 0; i < 20; ++i) ours.push_back(i % 3 == 0 ? .1 : .45);
  Numbers theirs(20, .3);
  const auto exact = compare(ours, theirs);
  REQUIRE(exact.exact);
  ours.push_back(.3 + 1e-8);  // a topic more, too alike to matter
  theirs.push_back(.3);
  const auto drawn = compare(ours, theirs);
  REQUIRE_FALSE(drawn.exact);
  CHECK(drawn.p == Approx(exact.p).margin(.06));
}
