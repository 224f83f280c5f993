#include "common/text/date.hpp"

#include <array>

#include <fmt/format.h>

namespace news::text {
namespace {

using namespace std::chrono;

constexpr int earliest_year = 1000;
constexpr int latest_year = 2999;

/// Reads a text from left to right; once something does not fit, nothing more does.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_{text} {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// A number of exactly so many digits.
  std::optional<int> number(std::size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, digits)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }

  /// Digits of any number, at least one; their value is dropped.
  bool skip_digits() {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) ++count;
    rest_.remove_prefix(count);
    return count > 0;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  std::string_view rest_;
};

std::optional<int> number_up_to(Reader& reader, int highest) {
  const auto value = reader.number(2);
  return value && *value <= highest ? value : std::nullopt;
}

/// ":30.125", or nothing at all, which is second 0. 60 is a leap second: the last of its minute.
std::optional<seconds> read_seconds(Reader& reader) {
  if (!reader.take(':')) return seconds{0};
  const auto value = number_up_to(reader, 60);
  if (!value) return std::nullopt;
  if ((reader.take('.') || reader.take(',')) && !reader.skip_digits()) return std::nullopt;
  return seconds{*value == 60 ? 59 : *value};
}

/// "Z", "+02:00", "-0530", "+02" or nothing: how far local time is ahead of UTC.
std::optional<seconds> read_offset(Reader& reader) {
  if (reader.at_end() || reader.take('Z') || reader.take('z')) return seconds{0};
  const bool behind = reader.take('-');
  if (!behind && !reader.take('+')) return std::nullopt;
  const auto whole_hours = number_up_to(reader, 23);
  if (!whole_hours) return std::nullopt;
  int rest_minutes = 0;
  if (!reader.at_end()) {
    reader.take(':');
    const auto read = number_up_to(reader, 59);
    if (!read) return std::nullopt;
    rest_minutes = *read;
  }
  const seconds ahead = hours{*whole_hours} + minutes{rest_minutes};
  return behind ? -ahead : ahead;
}

/// The rest after "2025-12-01T".
std::optional<PartialDate> read_time(Reader& reader, sys_days day) {
  const auto hour = number_up_to(reader, 24);
  if (!hour || !reader.take(':')) return std::nullopt;
  const auto minute = number_up_to(reader, 59);
  if (!minute) return std::nullopt;
  const auto second = read_seconds(reader);
  if (!second) return std::nullopt;
  const seconds in_day = hours{*hour} + minutes{*minute} + *second;
  if (in_day > hours{24}) return std::nullopt;  // 24:00 is the end of the day, 24:01 is nothing
  const auto ahead = read_offset(reader);
  if (!ahead || !reader.at_end()) return std::nullopt;
  return moment(day + in_day - *ahead);
}

/// From midnight of one day up to the second before another midnight.
PartialDate between(sys_days first, sys_days after_last, Precision precision) {
  return {first, after_last - seconds{1}, precision};
}

}  // namespace

std::string_view name_of(Precision precision) {
  static constexpr std::array<std::string_view, 5> names{"unknown", "year", "month", "day",
                                                         "minute"};
  return names[static_cast<std::size_t>(precision)];
}

PartialDate whole_year(year year) {
  return between(sys_days{year / January / 1}, sys_days{(year + years{1}) / January / 1},
                 Precision::year);
}

PartialDate whole_month(year_month month) {
  return between(sys_days{month / 1}, sys_days{(month + months{1}) / 1}, Precision::month);
}

PartialDate whole_day(year_month_day day) {
  return between(sys_days{day}, sys_days{day} + days{1}, Precision::day);
}

PartialDate moment(sys_seconds second) { return {second, second, Precision::minute}; }

std::optional<PartialDate> read_iso_date(std::string_view text) {
  Reader reader{text};
  const auto year_number = reader.number(4);
  if (!year_number || *year_number < earliest_year || *year_number > latest_year)
    return std::nullopt;
  const year in_year{*year_number};
  if (reader.at_end()) return whole_year(in_year);

  if (!reader.take('-')) return std::nullopt;
  const auto month_number = reader.number(2);
  if (!month_number || *month_number < 1 || *month_number > 12) return std::nullopt;
  const year_month in_month = in_year / *month_number;
  if (reader.at_end()) return whole_month(in_month);

  if (!reader.take('-')) return std::nullopt;
  const auto day_number = reader.number(2);
  if (!day_number) return std::nullopt;
  const year_month_day on_day = in_month / *day_number;
  if (!on_day.ok()) return std::nullopt;
  if (reader.at_end()) return whole_day(on_day);

  if (!reader.take('T') && !reader.take('t') && !reader.take(' ')) return std::nullopt;
  return read_time(reader, sys_days{on_day});
}

std::string iso_date(const PartialDate& date) {
  if (!date) return {};
  const auto midnight = floor<days>(date.first);
  const year_month_day day{midnight};
  const int year_number = static_cast<int>(day.year());
  const auto month_number = static_cast<unsigned>(day.month());
  const auto day_number = static_cast<unsigned>(day.day());
  switch (date.precision) {
    case Precision::unknown:
      return {};
    case Precision::year:
      return fmt::format("{:04}", year_number);
    case Precision::month:
      return fmt::format("{:04}-{:02}", year_number, month_number);
    case Precision::day:
      return fmt::format("{:04}-{:02}-{:02}", year_number, month_number, day_number);
    case Precision::minute:
      break;
  }
  const hh_mm_ss time{date.first - midnight};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", year_number, month_number, day_number,
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace news::text
