#include "searcher/ask/freshness.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using ask::Request;
using retrieve::Recency;

namespace {

constexpr sys_days today{2025y / December / 1};

std::optional<Recency> freshness_of(const Request& request) {
  const auto understood = ask::understand(request, today + hours{17});
  REQUIRE(understood);
  return understood->wanted.recency;
}

}  // namespace

TEST_CASE("New articles are favoured where nobody looks up something known", "[ask][recency]") {
  const auto usual = Recency{.strength = 0.25, .days = 90, .today = today};
  CHECK(freshness_of({.text = "öl price"}) == usual);
  CHECK(freshness_of({.text = "öl OR source:reuters", .sources = {"herald"}}) == usual);
  CHECK(freshness_of({.text = "öl", .as_of = "2020-02-03"})->today ==
        sys_days{2020y / February / 3});
}

TEST_CASE("Dates, quoted words and other orders leave age alone", "[ask][recency]") {
  const auto request = GENERATE(
      Request{.text = "\"öl price\""}, Request{.text = "gas \"öl price\""},
      Request{.text = "öl date:2020"}, Request{.text = "öl -date:2020"},
      Request{.text = "öl", .since = "7d"}, Request{.text = "öl", .until = "2020"},
      Request{.text = "öl", .sort = retrieve::Sort::newest}, Request{.text = "öl", .fresh = 0});
  CAPTURE(request.text);
  CHECK_FALSE(freshness_of(request));
}

TEST_CASE("What a person says of age holds before the rule", "[ask][recency]") {
  const auto asked = Recency{.strength = 0.5, .days = 30, .today = today};
  CHECK(freshness_of({.text = "öl", .fresh = 30}) == asked);
  CHECK(freshness_of({.text = "\"öl\"", .fresh = 30}) == asked);
  CHECK(freshness_of({.text = "öl", .since = "1y", .fresh = 30}) == asked);
  CHECK_FALSE(freshness_of({.text = "öl", .fresh = 30, .sort = retrieve::Sort::oldest}));
}
