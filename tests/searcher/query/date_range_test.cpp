#include <optional>
#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace std::chrono;
using namespace news;
using namespace news::tests;

namespace {

query::DateRange range_of(std::string_view text) {
  const auto read = parsed(text);
  INFO(text);
  REQUIRE(read);
  REQUIRE(std::holds_alternative<query::DateRange>(read->query.node));
  return std::get<query::DateRange>(read->query.node);
}

std::string moment(const std::optional<sys_seconds>& second) {
  return second ? text::iso_date(text::moment(*second)) : "open";
}

}  // namespace

TEST_CASE("A date is an interval from its first second to its last", "[query][date]") {
  const auto [text, from, to] = GENERATE(table<std::string, std::string, std::string>({
      {"date:2025", "2025-01-01T00:00:00Z", "2025-12-31T23:59:59Z"},
      {"date:2024-02", "2024-02-01T00:00:00Z", "2024-02-29T23:59:59Z"},
      {"date:2025-12-01", "2025-12-01T00:00:00Z", "2025-12-01T23:59:59Z"},
      {"date:2025-12-01T10:20Z", "2025-12-01T10:20:00Z", "2025-12-01T10:20:00Z"},
      {"date:\"2025-12-01 10:20\"", "2025-12-01T10:20:00Z", "2025-12-01T10:20:00Z"},
      {"date:2025-01..2025-06", "2025-01-01T00:00:00Z", "2025-06-30T23:59:59Z"},
      {"date:2025..2025-01", "2025-01-01T00:00:00Z", "2025-01-31T23:59:59Z"},
      {"date:..2025", "open", "2025-12-31T23:59:59Z"},
      {"date:2025..", "2025-01-01T00:00:00Z", "open"},
      {"before:2025-01", "open", "2024-12-31T23:59:59Z"},
      {"after:2025-01", "2025-02-01T00:00:00Z", "open"},
      {"date:today", "2026-01-15T00:00:00Z", "2026-01-15T23:59:59Z"},
      {"date:YESTERDAY..now", "2026-01-14T00:00:00Z", "2026-01-15T10:20:30Z"},
      {"date:7d", "2026-01-08T00:00:00Z", "2026-01-15T10:20:30Z"},
      {"date:1y..6m", "2025-01-15T00:00:00Z", "2025-07-15T23:59:59Z"},
      {"before:7d", "open", "2026-01-07T23:59:59Z"},
      {"after:2w", "2026-01-02T00:00:00Z", "open"},
  }));
  CAPTURE(text);

  const auto range = range_of(text);

  CHECK(moment(range.first) == from);
  CHECK(moment(range.last) == to);
  CHECK(reading(text) == text);
}

TEST_CASE("A field can hold for several dates", "[query][date]") {
  CHECK(reading("date:(2025-01 OR 2025-03)") == "date:2025-01 OR date:2025-03");
}
