#include "indexer/describe/dates.hpp"

#include <random>
#include <string>

#include "tests/support/catch.hpp"

using namespace std::chrono;
using news::describe::find_date_with_weekday;
using news::describe::read_date;

namespace {

std::string read(const std::string& text) {
  const auto date = read_date(text);
  return date ? news::text::iso_date(*date) : std::string{};
}

}  // namespace

TEST_CASE("Dates are read in the forms that records have", "[describe][dates]") {
  const auto [text, date] = GENERATE(table<std::string, std::string>({
      {"2025", "2025"},
      {"2025-12", "2025-12"},
      {"2025-12-01", "2025-12-01"},
      {"2025-12-01T10:00:00Z", "2025-12-01T10:00:00Z"},
      {"2025-12-01T10:00:00+02:00", "2025-12-01T08:00:00Z"},
      {" 2024/10/16 ", "2024-10-16"},
      {"2024.10.16", "2024-10-16"},
      {"2024/10/16 08:30", "2024-10-16T08:30:00Z"},
      {"20251212", "2025-12-12"},
      {"20251212T101500Z", "2025-12-12T10:15:00Z"},
      {"20251212101500", "2025-12-12T10:15:00Z"},
      {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
      {" 1-APR-1987 00:02:59.13\x05\x05\x05RM", "1987-04-01T00:02:59Z"},
      {"Fri, 12 Dec 2025 10:00:00 +0100", "2025-12-12T09:00:00Z"},
      {"Fri, 12 Dec 25 10:00 GMT", "2025-12-12T10:00:00Z"},
      {"Dec. 12, 2025", "2025-12-12"},
      {"Dec. 12, 2025 4:05 p.m. EST", "2025-12-12T21:05:00Z"},
      {"12 December 2025", "2025-12-12"},
      {"12th of December, 2025", "2025-12-12"},
      {"December 2025", "2025-12"},
      {"Published: March 3, 2024 | 12:30 am", "2024-03-03T00:30:00Z"},
      {"Veröffentlicht: 3. März 2024", "2024-03-03"},
      {"le 1er août 2023", "2023-08-01"},
      {"12 de diciembre de 2025", "2025-12-12"},
      {"12.12.2025", "2025-12-12"},
      {"3.4.2025", "2025-04-03"},
      {"25/12/2025", "2025-12-25"},
      {"12/25/2025", "2025-12-25"},
      {"05/05/2025", "2025-05-05"},
      {"1765500000", "2025-12-12T00:40:00Z"},
      {"1765500000000", "2025-12-12T00:40:00Z"},
      {"31 Dec 1999 25:61:00", "1999-12-31"},
  }));
  CAPTURE(text);
  CHECK(read(text) == date);
}

TEST_CASE("What is no certain date is not read", "[describe][dates]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", " ", "Tuesday-ish", "Tuesday", "yesterday", "03/04/2025",
               "2025-02-30", "30 February 2025", "31-MAR-1987 605:12:19.12", "Dec. 12", "12",
               "1399", "1300-01-01", "2102-01-01", "99999999", "2025-13-01", "1/2/3/2025",
               "May June 2025", "12 décembre deux mille", "٣ مارس ٢٠٢٥", "2025年12月12日",
               "000000000000000000000000", "9999999999999", "12 Dec 2025 in Köln", "\xFF\xFE 2025");
  CAPTURE(text);
  CHECK(read(text).empty());
}

TEST_CASE("A date in a caption must fit its weekday", "[describe][dates]") {
  CHECK(find_date_with_weekday("In Łódź, Friday, Dec. 12, 2025. Photo by Ana") ==
        2025y / December / 12);
  CHECK(find_date_with_weekday("on Friday 12 December 2025 in Malmö") == 2025y / December / 12);
  CHECK_FALSE(find_date_with_weekday("In Łódź, Monday, Dec. 12, 2025."));
  CHECK_FALSE(find_date_with_weekday("In Łódź, Dec. 12, 2025."));
  CHECK_FALSE(find_date_with_weekday("Friday in Malmö"));
  CHECK_FALSE(find_date_with_weekday(""));
}

TEST_CASE("Any text is read as a date or as none", "[describe][dates][hostile]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::string letters = "0123456789 -/:.,+TZDecMarpm\xC3\xA4'";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto left = random() % 24; left > 0; --left) text += letters[random() % letters.size()];
    CAPTURE(text);
    const auto date = read_date(text);
    if (date) REQUIRE(date->first <= date->last);
  }
}
