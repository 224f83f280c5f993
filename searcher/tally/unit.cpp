#include "searcher/tally/unit.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace news::tally {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, units.size()> names{"day", "week", "month", "year"};

/// From the epoch, a Thursday, back to the Monday of its week.
constexpr std::int32_t epoch_weekday = 3;

std::int32_t divided_down(std::int32_t number, std::int32_t by) {
  return number >= 0 ? number / by : -((by - 1 - number) / by);
}

std::int32_t month_number(sys_days day) {
  const year_month_day date{day};
  return static_cast<int>(date.year()) * 12 +
         static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

sys_days first_day(std::int32_t bucket, Unit unit) {
  switch (unit) {
    case Unit::day:
      return sys_days{days{bucket}};
    case Unit::week:
      return sys_days{days{bucket * 7 - epoch_weekday}};
    case Unit::month: {
      const auto of_year = divided_down(bucket, 12);
      return sys_days{year{of_year} / month{static_cast<unsigned>(bucket - of_year * 12 + 1)} / 1};
    }
    case Unit::year:
      break;
  }
  return sys_days{year{bucket} / January / 1};
}

/// A week belongs to the year of its Thursday.
std::string week_label(sys_days monday) {
  const auto thursday = monday + days{3};
  const auto of_year = year_month_day{thursday}.year();
  const auto week = (thursday - sys_days{of_year / January / 1}).count() / 7 + 1;
  return fmt::format("{:04}-W{:02}", static_cast<int>(of_year), week);
}

}  // namespace

std::string_view name_of(Unit unit) { return names[static_cast<std::size_t>(unit)]; }

std::optional<Unit> unit_named(std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return units[static_cast<std::size_t>(found - names.begin())];
}

std::int32_t bucket_of(sys_days day, Unit unit) {
  const auto number = static_cast<std::int32_t>(day.time_since_epoch().count());
  switch (unit) {
    case Unit::day:
      return number;
    case Unit::week:
      return divided_down(number + epoch_weekday, 7);
    case Unit::month:
      return month_number(day);
    case Unit::year:
      break;
  }
  return static_cast<int>(year_month_day{day}.year());
}

Days days_of(std::int32_t bucket, Unit unit) {
  return {first_day(bucket, unit), first_day(bucket + 1, unit) - days{1}};
}

std::string label_of(std::int32_t bucket, Unit unit) {
  const auto first = first_day(bucket, unit);
  if (unit == Unit::week) return week_label(first);
  const year_month_day date{first};
  auto label = fmt::format("{:04}", static_cast<int>(date.year()));
  if (unit == Unit::year) return label;
  label += fmt::format("-{:02}", static_cast<unsigned>(date.month()));
  if (unit == Unit::month) return label;
  return label += fmt::format("-{:02}", static_cast<unsigned>(date.day()));
}

}  // namespace news::tally
