#include "searcher/query/when.hpp"

#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace std::chrono;
using namespace news;
using namespace news::tests;

namespace {

std::string interval(const Result<text::PartialDate>& date) {
  if (!date) return date.error().what;
  return text::iso_date(text::moment(date->first)) + " " + text::iso_date(text::moment(date->last));
}

}  // namespace

TEST_CASE("A date on the command line is a date, a name or a time ago", "[query][when]") {
  const auto [text, wanted] = GENERATE(table<std::string, std::string>({
      {"2025", "2025-01-01T00:00:00Z 2025-12-31T23:59:59Z"},
      {"2025-12", "2025-12-01T00:00:00Z 2025-12-31T23:59:59Z"},
      {"2025-12-01", "2025-12-01T00:00:00Z 2025-12-01T23:59:59Z"},
      {"2025-12-01T10:20:30+02:00", "2025-12-01T08:20:30Z 2025-12-01T08:20:30Z"},
      {"today", "2026-01-15T00:00:00Z 2026-01-15T23:59:59Z"},
      {"Yesterday", "2026-01-14T00:00:00Z 2026-01-14T23:59:59Z"},
      {"NOW", "2026-01-15T10:20:30Z 2026-01-15T10:20:30Z"},
      {"0d", "2026-01-15T00:00:00Z 2026-01-15T10:20:30Z"},
      {"7D", "2026-01-08T00:00:00Z 2026-01-15T10:20:30Z"},
      {"3w", "2025-12-25T00:00:00Z 2026-01-15T10:20:30Z"},
      {"6m", "2025-07-15T00:00:00Z 2026-01-15T10:20:30Z"},
      {"1y", "2025-01-15T00:00:00Z 2026-01-15T10:20:30Z"},
  }));
  CAPTURE(text);
  CHECK(interval(query::read_when(text, some_day)) == wanted);
}

TEST_CASE("Months ago end on the last day where the month is shorter", "[query][when]") {
  const sys_seconds end_of_march = sys_days{2024y / March / 31};
  CHECK(query::read_when("1m", end_of_march)->first == sys_days{2024y / February / 29});
  CHECK(query::read_when("13m", end_of_march)->first == sys_days{2023y / February / 28});
  const sys_seconds leap_day = sys_days{2024y / February / 29};
  CHECK(query::read_when("1y", leap_day)->first == sys_days{2023y / February / 28});
}

TEST_CASE("As an end of a range a time ago is that one day", "[query][when]") {
  CHECK(interval(query::read_bound("7d", some_day)) == "2026-01-08T00:00:00Z 2026-01-08T23:59:59Z");
  CHECK(interval(query::read_bound("2025", some_day)) ==
        "2025-01-01T00:00:00Z 2025-12-31T23:59:59Z");
}

TEST_CASE("What is not a date is refused with a reason", "[query][when]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"Tuesday-ish", "\"Tuesday-ish\": this is not a date"},
      {"", "\"\": there is no date here"},
      {"2025-13", "\"2025-13\": there is no month 13"},
      {"2025-00-01", "\"2025-00-01\": there is no month 00"},
      {"2025-02-30", "\"2025-02-30\": there is no day 30 in 2025-02"},
      {"2025-2", "\"2025-2\": this is not a date"},
      {"25-12-01", "\"25-12-01\": this is not a date"},
      {"2025-12-01x", "\"2025-12-01x\": this is not a date"},
      {"99999d", "\"99999d\": this is not a date"},
      {"9999y", "\"9999y\": this is not a date"},
      {"d", "\"d\": this is not a date"},
      {"7q", "\"7q\": this is not a date"},
      {"-7d", "\"-7d\": this is not a date"},
      {"heute früh", "\"heute früh\": this is not a date"},
      {"\x1b[2J", "\"\uFFFD[2J\": this is not a date"},
  }));
  CAPTURE(text);

  const auto date = query::read_when(text, some_day);

  REQUIRE_FALSE(date);
  CHECK(date.error().kind == Error::Kind::bad_option);
  CHECK(date.error().what == what);
  CHECK(date.error().hint == query::date_hint);
}
