#include "searcher/tally/unit.hpp"

#include <random>

#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using tally::Unit;

namespace {

std::string label(sys_days day, Unit unit) {
  return tally::label_of(tally::bucket_of(day, unit), unit);
}

}  // namespace

TEST_CASE("A day lies in its week, month and year", "[tally][unit]") {
  struct Case {
    sys_days day{};
    std::string week{};
    std::string month{};
    std::string year{};
  };
  const auto& each = GENERATE(Case{2025y / December / 1, "2025-W49", "2025-12", "2025"},
                              Case{2024y / February / 29, "2024-W09", "2024-02", "2024"},
                              Case{2024y / December / 30, "2025-W01", "2024-12", "2024"},
                              Case{2021y / January / 3, "2020-W53", "2021-01", "2021"},
                              Case{2021y / January / 4, "2021-W01", "2021-01", "2021"},
                              Case{1970y / January / 1, "1970-W01", "1970-01", "1970"},
                              Case{1969y / December / 28, "1969-W52", "1969-12", "1969"},
                              Case{1y / January / 1, "0001-W01", "0001-01", "0001"},
                              Case{9999y / December / 31, "9999-W52", "9999-12", "9999"});
  CHECK(label(each.day, Unit::week) == each.week);
  CHECK(label(each.day, Unit::month) == each.month);
  CHECK(label(each.day, Unit::year) == each.year);
}

TEST_CASE("A bucket ends the day before the next begins", "[tally][unit]") {
  struct Case {
    sys_days day{};
    Unit unit = Unit::day;
    tally::Days days{};
  };
  const auto& each = GENERATE(
      Case{2025y / March / 9, Unit::day, {2025y / March / 9, 2025y / March / 9}},
      Case{2025y / March / 9, Unit::week, {2025y / March / 3, 2025y / March / 9}},
      Case{2025y / March / 10, Unit::week, {2025y / March / 10, 2025y / March / 16}},
      Case{2024y / February / 1, Unit::month, {2024y / February / 1, 2024y / February / 29}},
      Case{1900y / February / 5, Unit::month, {1900y / February / 1, 1900y / February / 28}},
      Case{2025y / December / 31, Unit::month, {2025y / December / 1, 2025y / December / 31}},
      Case{2024y / July / 4, Unit::year, {2024y / January / 1, 2024y / December / 31}});
  CHECK(tally::days_of(tally::bucket_of(each.day, each.unit), each.unit) == each.days);
}

TEST_CASE("Every day of ten thousand years is in the bucket of its number", "[tally][unit]") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const sys_days begin{1y / January / 1};
  for (int i = 0; i < 2000; ++i) {
    const auto day = begin + days{static_cast<int>(random() % 3'652'000)};
    for (const auto unit : tally::units) {
      const auto bucket = tally::bucket_of(day, unit);
      const auto of_bucket = tally::days_of(bucket, unit);
      REQUIRE(of_bucket.first <= day);
      REQUIRE(day <= of_bucket.last);
      REQUIRE(tally::bucket_of(of_bucket.first, unit) == bucket);
      REQUIRE(tally::bucket_of(of_bucket.last + days{1}, unit) == bucket + 1);
    }
  }
}

TEST_CASE("Units are known by their names only", "[tally][unit]") {
  for (const auto unit : tally::units) CHECK(tally::unit_named(tally::name_of(unit)) == unit);
  for (const auto* name : {"", "days", "DAY", "auto", "wöche"})
    CHECK_FALSE(tally::unit_named(name));
}

TEST_CASE("What is no date is told from days", "[tally][dates]") {
  const auto at = [](std::int64_t second) { return sys_seconds{seconds{second}}; };
  CHECK(tally::days_of(at(0), at(86'399)) == tally::Days{1970y / January / 1, 1970y / January / 1});
  CHECK(tally::days_of(at(-1), at(0)) == tally::Days{1969y / December / 31, 1970y / January / 1});
  CHECK_FALSE(tally::days_of(at(1), at(0)));
  CHECK_FALSE(tally::days_of(at(INT64_MIN), at(0)));
  CHECK_FALSE(tally::days_of(at(0), at(INT64_MAX)));
  CHECK_FALSE(tally::days_of(at(INT64_MIN), at(INT64_MAX)));
}
