#include "common/schema/slots.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace news::schema;
using namespace std::chrono;
using news::text::PartialDate;

TEST_CASE("Values sort as their numbers do", "[schema][slots]") {
  const std::vector<std::int64_t> rising{
      std::numeric_limits<std::int64_t>::min(), -86'400, -1, 0, 1, 255, 256, 1'765'500'000,
      std::numeric_limits<std::int64_t>::max()};
  std::vector<std::string> values;
  for (const auto number : rising) values.push_back(sortable(number));

  CHECK(std::is_sorted(values.begin(), values.end()));
  for (std::size_t i = 0; i < rising.size(); ++i) CHECK(from_sortable(values[i]) == rising[i]);
}

TEST_CASE("A value that is too short is read without reading past it", "[schema][slots]") {
  CHECK(from_sortable("") == std::numeric_limits<std::int64_t>::min());
  CHECK(id_of("abc").empty());
}

TEST_CASE("Order is newest first, undated last, then by id", "[schema][slots]") {
  const auto moment_at = [](int seconds) {
    return news::text::PartialDate{sys_seconds{std::chrono::seconds{seconds}},
                                   sys_seconds{std::chrono::seconds{seconds}},
                                   news::text::Precision::minute};
  };
  const std::vector<std::string> wanted{order_value(moment_at(2'000'000'000), "b"),
                                        order_value(moment_at(10), "a"),
                                        order_value(moment_at(10), "é"),
                                        order_value(moment_at(-10), "a"),
                                        order_value(PartialDate{}, "a"),
                                        order_value(PartialDate{}, "b")};

  CHECK(std::is_sorted(wanted.begin(), wanted.end()));
  CHECK(id_of(wanted[2]) == "é");
  CHECK(id_of(wanted[4]) == "a");
}

TEST_CASE("An imprecise date orders by its last second", "[schema][slots]") {
  const PartialDate year{sys_days{1987y / January / 1}, sys_days{1988y / January / 1} - 1s,
                         news::text::Precision::year};
  const PartialDate day{sys_days{1987y / March / 1}, sys_days{1987y / March / 2} - 1s,
                        news::text::Precision::day};
  CHECK(order_value(year, "x") < order_value(day, "x"));
}
