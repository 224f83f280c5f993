#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>

namespace news::tally {

/// The days, in UTC, that a date of publication can mean: one, or those of a month or a year.
struct Days {
  std::chrono::sys_days first{};
  std::chrono::sys_days last{};  ///< Included.

  friend bool operator==(const Days&, const Days&) = default;
  friend bool operator<(const Days& one, const Days& other) {
    return one.first != other.first ? one.first < other.first : one.last < other.last;
  }
};

/// Nothing for what is no date of the years 1 to 9999, or ends before it begins: numbers that a
/// damaged or hostile index may hold.
[[nodiscard]] std::optional<Days> days_of(std::chrono::sys_seconds first,
                                          std::chrono::sys_seconds last);

/// How many articles have each date.
struct DateCounts {
  std::map<Days, std::size_t> dated{};
  std::size_t undated = 0;
};

}  // namespace news::tally
