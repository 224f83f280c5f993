#include "common/text/date.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace std::chrono;
using namespace news::text;

TEST_CASE("A date is as precise as it was written", "[text][date]") {
  const auto [text, precision, shown] = GENERATE(table<std::string, Precision, std::string>({
      {"2025", Precision::year, "2025"},
      {"1000", Precision::year, "1000"},
      {"2999-12", Precision::month, "2999-12"},
      {"2025-12", Precision::month, "2025-12"},
      {"2025-12-01", Precision::day, "2025-12-01"},
      {"2024-02-29", Precision::day, "2024-02-29"},
      {"2000-02-29", Precision::day, "2000-02-29"},
      {"1987-03-26T10:20", Precision::minute, "1987-03-26T10:20:00Z"},
      {"2025-12-01T10:20:30Z", Precision::minute, "2025-12-01T10:20:30Z"},
      {"2025-12-01t10:20:30z", Precision::minute, "2025-12-01T10:20:30Z"},
      {"2025-12-01 10:20:30", Precision::minute, "2025-12-01T10:20:30Z"},
      {"2025-12-01T10:20:30.999Z", Precision::minute, "2025-12-01T10:20:30Z"},
      {"2025-12-01T10:20:30,5+00:00", Precision::minute, "2025-12-01T10:20:30Z"},
      {"2025-12-01T10:20+02:00", Precision::minute, "2025-12-01T08:20:00Z"},
      {"2025-12-01T10:20-0530", Precision::minute, "2025-12-01T15:50:00Z"},
      {"2025-12-01T01:00+03", Precision::minute, "2025-11-30T22:00:00Z"},
      {"2024-12-31T23:30-01:00", Precision::minute, "2025-01-01T00:30:00Z"},
      {"2016-12-31T23:59:60Z", Precision::minute, "2016-12-31T23:59:59Z"},  // a leap second
      {"2025-12-01T24:00", Precision::minute, "2025-12-02T00:00:00Z"},
  }));
  CAPTURE(text);

  const auto date = read_iso_date(text);

  REQUIRE(date);
  CHECK(date->precision == precision);
  CHECK(iso_date(*date) == shown);
  CHECK(date->first <= date->last);
}

TEST_CASE("What is no ISO date is nothing", "[text][date]") {
  const std::string text = GENERATE(
      "", "yesterday", "25", "202", "20255", "0999", "3000", "2025-", "2025-1", "2025-13",
      "2025-00", "2025-02-30", "2023-02-29", "1900-02-29", "2025-04-31", "2025-12-00", "2025-12-1",
      "2025/12/01", "2025-12-01T", "2025-12-01T10", "2025-12-01T25:00", "2025-12-01T24:01",
      "2025-12-01T10:60", "2025-12-01T10:20:61", "2025-12-01T10:20:30.", "2025-12-01T10:20:30 Z",
      "2025-12-01T10:20+", "2025-12-01T10:20+2", "2025-12-01T10:20+24:00", "2025-12-01T10:20+02:60",
      " 2025", "2025 ", "-2025", "+2025", "２０２５", "2025-12-01\n", "2025–12–01");
  CAPTURE(text);
  CHECK_FALSE(read_iso_date(text));
}

TEST_CASE("A date is the interval that it names", "[text][date]") {
  CHECK(whole_year(2024y).first == sys_days{2024y / 1 / 1});
  CHECK(whole_year(2024y).last == sys_days{2025y / 1 / 1} - 1s);
  CHECK(whole_month(2024y / February).last == sys_days{2024y / February / 29} + 23h + 59min + 59s);
  CHECK(whole_month(2025y / December).last == sys_days{2026y / 1 / 1} - 1s);
  CHECK(whole_day(1987y / March / 26).last - whole_day(1987y / March / 26).first == 24h - 1s);
  CHECK(moment(sys_seconds{5s}) ==
        PartialDate{sys_seconds{5s}, sys_seconds{5s}, Precision::minute});
}

TEST_CASE("What is written can be read again", "[text][date]") {
  for (sys_days day{1999y / December / 1}; day < sys_days{2005y / 1 / 1}; day += days{1}) {
    CHECK(read_iso_date(iso_date(whole_day(day))) == whole_day(day));
    const auto second = moment(day + 3h + 4min + 5s);
    CHECK(read_iso_date(iso_date(second)) == second);
  }
}

TEST_CASE("No date is written as nothing", "[text][date]") {
  CHECK_FALSE(PartialDate{});
  CHECK(iso_date({}).empty());
}

TEST_CASE("Precisions have names for machines", "[text][date]") {
  CHECK(name_of(Precision::unknown) == "unknown");
  CHECK(name_of(Precision::year) == "year");
  CHECK(name_of(Precision::month) == "month");
  CHECK(name_of(Precision::day) == "day");
  CHECK(name_of(Precision::minute) == "minute");
}
