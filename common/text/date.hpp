#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace news::text {

enum class Precision : std::uint8_t { unknown, year, month, day, minute };

/// "unknown", "year", "month", "day", "minute": as machine output names them.
[[nodiscard]] std::string_view name_of(Precision precision);

/// A date as precise as its source was: an interval of UTC seconds.
/// Precision::unknown means no date; then both ends are the epoch and mean nothing.
struct PartialDate {
  std::chrono::sys_seconds first{};  ///< Its earliest second.
  std::chrono::sys_seconds last{};   ///< Its latest second, included.
  Precision precision = Precision::unknown;

  [[nodiscard]] explicit operator bool() const { return precision != Precision::unknown; }
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

[[nodiscard]] PartialDate whole_year(std::chrono::year year);
[[nodiscard]] PartialDate whole_month(std::chrono::year_month month);
[[nodiscard]] PartialDate whole_day(std::chrono::year_month_day day);
/// Minute precision: first is the given second, last is the same second.
[[nodiscard]] PartialDate moment(std::chrono::sys_seconds second);

/// Reads "2025", "2025-12", "2025-12-01", "2025-12-01T10:20", "2025-12-01T10:20:30Z", "...+02:00",
/// a space for the T, fractions of a second dropped; a year is 1000 to 2999. Nothing else, no
/// surrounding blanks. An impossible day ("2025-02-30") is nothing. Without a zone it is UTC.
[[nodiscard]] std::optional<PartialDate> read_iso_date(std::string_view text);

/// ISO 8601, cut to the precision: "2025", "2025-12", "2025-12-01", "2025-12-01T10:20:30Z"; "" when
/// unknown.
[[nodiscard]] std::string iso_date(const PartialDate& date);

}  // namespace news::text
