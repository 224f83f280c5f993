// Any text is a date or is not; a date that is shown is read as the same interval.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/date.hpp"
#include "searcher/query/when.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  if (const auto date = news::text::read_iso_date(text)) {
    news::fuzz::require(date->first <= date->last, "a date does not end before it begins");
    const auto again = news::text::read_iso_date(news::text::iso_date(*date));
    news::fuzz::require(again && *again == *date, "a date that is shown means the same");
  }
  const auto when =
      news::query::read_when(text, std::chrono::sys_days{std::chrono::year{2025} / 12 / 13});
  news::fuzz::require(!when || when->first <= when->last,
                      "an interval does not end before it begins");
  return 0;
}
