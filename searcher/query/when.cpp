#include "searcher/query/when.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/fault.hpp"

namespace news::query {
namespace {

using namespace std::chrono;
using text::PartialDate;

constexpr std::size_t most_digits = 4;
constexpr year earliest_year{1000};  // as text::read_iso_date

std::optional<int> number(std::string_view digits) {
  int value = 0;
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure != std::errc{}) return std::nullopt;
  return value;
}

/// The same day of an earlier month, or that month's last.
year_month_day months_before(year_month_day day, months count) {
  const auto month = year_month{day.year(), day.month()} - count;
  const auto longest = year_month_day_last{month.year(), month_day_last{month.month()}}.day();
  return {month.year(), month.month(), std::min(day.day(), longest)};
}

/// "7d", "3w", "6m", "1y": that day.
std::optional<year_month_day> day_ago(std::string_view text, sys_days today) {
  if (text.size() < 2 || text.size() > most_digits + 1) return std::nullopt;
  const auto count = number(text.substr(0, text.size() - 1));
  if (!count) return std::nullopt;
  year_month_day found{};
  switch (text.back()) {
    case 'd':
      found = today - days{*count};
      break;
    case 'w':
      found = today - weeks{*count};
      break;
    case 'm':
      found = months_before(today, months{*count});
      break;
    case 'y':
      found = months_before(today, months{12 * *count});
      break;
    default:
      return std::nullopt;
  }
  if (found.year() < earliest_year) return std::nullopt;
  return found;
}

std::optional<PartialDate> read_named(std::string_view word, sys_seconds now) {
  const auto today = floor<days>(now);
  if (word == "now") return text::moment(now);
  if (word == "today") return text::whole_day(today);
  if (word == "yesterday") return text::whole_day(today - days{1});
  return std::nullopt;
}

Error no_date(std::string_view text) {
  return {Error::Kind::bad_option, fmt::format("\"{}\": {}", quotable(text), why_no_date(text)),
          std::string{date_hint}};
}

}  // namespace

Result<PartialDate> read_bound(std::string_view text, sys_seconds now) {
  const auto word = lower_case(text);
  if (const auto named = read_named(word, now)) return *named;
  if (const auto day = day_ago(word, floor<days>(now))) return text::whole_day(*day);
  if (const auto date = text::read_iso_date(text)) return *date;
  return no_date(text);
}

Result<PartialDate> read_when(std::string_view text, sys_seconds now) {
  auto date = read_bound(text, now);
  if (date && day_ago(lower_case(text), floor<days>(now))) date->last = now;
  return date;
}

std::string why_no_date(std::string_view text) {
  if (text.empty()) return "there is no date here";
  const bool dated = text.size() >= 7 && number(text.substr(0, 4)) && text[4] == '-';
  const auto month = dated ? number(text.substr(5, 2)) : std::nullopt;
  if (!month || (text.size() > 7 && text[7] != '-')) return "this is not a date";
  if (*month < 1 || *month > 12) return fmt::format("there is no month {}", text.substr(5, 2));
  const auto day = text.size() >= 10 ? number(text.substr(8, 2)) : std::nullopt;
  if (!day) return "this is not a date";
  const year_month_day whole{year{*number(text.substr(0, 4))},
                             std::chrono::month{static_cast<unsigned>(*month)},
                             std::chrono::day{static_cast<unsigned>(*day)}};
  if (!whole.ok()) return fmt::format("there is no day {} in {}", *day, text.substr(0, 7));
  return "this is not a date";
}

}  // namespace news::query
