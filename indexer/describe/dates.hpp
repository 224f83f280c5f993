#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/text/date.hpp"

namespace news::describe {

/// The years that a publication date may have.
inline constexpr std::chrono::year first_year{1400};
inline constexpr std::chrono::year last_year{2101};

/// Reads a whole text as a date, as precise as it is. Forms met:
///   2025, 2025-12, 2025-12-01T10:00:00Z, 2024/10/16, 2024.10.16, 20251212, 20251212T101500Z,
///   26-FEB-1987 15:01:01.79, Fri, 12 Dec 2025 10:00:00 +0100, Dec. 12, 2025 4:05 p.m. EST,
///   12 December 2025, Published: 3. März 2024, 12.12.2025, 25/12/2025, December 2025,
///   1765500000 (seconds since 1970), 1765500000000 (milliseconds).
/// A day and a month in figures are read only where the order is certain: with dots the day comes
/// first, with strokes one of them must be over 12 or both equal. Without a zone the time is UTC;
/// a time that cannot be is left out. An impossible day, a year out of range and anything with a
/// word that dates do not have is no date.
[[nodiscard]] std::optional<text::PartialDate> read_date(std::string_view text);

/// The first "Friday, Dec. 12, 2025" or "Friday 12 December 2025" inside a text whose weekday is
/// the right one for its day: a date that vouches for itself.
[[nodiscard]] std::optional<std::chrono::year_month_day> find_date_with_weekday(
    std::string_view text);

}  // namespace news::describe
