#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/tally/dates.hpp"

namespace news::tally {

/// How long a bucket of a timeline is. Weeks are those of ISO 8601: they begin on Monday.
enum class Unit : std::uint8_t { day, week, month, year };

inline constexpr std::array units{Unit::day, Unit::week, Unit::month, Unit::year};

/// "day", "week", "month", "year".
[[nodiscard]] std::string_view name_of(Unit unit);
[[nodiscard]] std::optional<Unit> unit_named(std::string_view name);

/// The number of the bucket that a day is in: neighbours have neighbouring numbers.
[[nodiscard]] std::int32_t bucket_of(std::chrono::sys_days day, Unit unit);

/// The days of a bucket.
[[nodiscard]] Days days_of(std::int32_t bucket, Unit unit);

/// ISO 8601: "2025-12-01", "2025-W49", "2025-12", "2025".
[[nodiscard]] std::string label_of(std::int32_t bucket, Unit unit);

}  // namespace news::tally
