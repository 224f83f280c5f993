#include "indexer/describe/dates.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/months.hpp"
#include "indexer/describe/date_tokens.hpp"

namespace news::describe {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;
using std::chrono::year_month_day;
using text::PartialDate;

bool may_publish(year y) { return first_year <= y && y <= last_year; }

std::optional<PartialDate> in_range(const PartialDate& date) {
  const auto first = year_month_day{std::chrono::floor<std::chrono::days>(date.first)};
  if (!may_publish(first.year())) return std::nullopt;
  return date;
}

std::optional<PartialDate> at_day(year_month_day when, const DateTokens& tokens) {
  if (!when.ok() || !may_publish(when.year())) return std::nullopt;
  if (!tokens.time) return text::whole_day(when);
  return text::moment(sys_seconds{sys_days{when}} + *tokens.time - tokens.zone);
}

year year_of(const DateNumber& number) {
  constexpr unsigned first_of_last_century = 70;
  if (number.digits == 4) return year{static_cast<int>(number.value)};
  const unsigned century = number.value >= first_of_last_century ? 1900 : 2000;
  return year{static_cast<int>(century + number.value)};
}

std::optional<PartialDate> with_named_month(const DateTokens& tokens) {
  const auto& numbers = tokens.numbers;
  if (numbers.size() == 1 && numbers[0].digits == 4) {
    const auto when = year_of(numbers[0]) / *tokens.month;
    if (!may_publish(when.year())) return std::nullopt;
    return text::whole_month(when);
  }
  if (numbers.size() != 2) return std::nullopt;
  const bool year_first = numbers[0].digits == 4;
  const auto& of_year = numbers[year_first ? 0 : 1];
  const auto& of_day = numbers[year_first ? 1 : 0];
  if (of_day.digits > 2 || (of_year.digits != 4 && of_year.digits != 2)) return std::nullopt;
  return at_day(year_of(of_year) / *tokens.month / day{of_day.value}, tokens);
}

std::optional<PartialDate> in_figures(const DateTokens& tokens) {
  const auto& numbers = tokens.numbers;
  if (numbers.size() == 1 && numbers[0].digits == 4 && may_publish(year_of(numbers[0])))
    return text::whole_year(year_of(numbers[0]));
  if (numbers.size() == 2) {
    const bool year_first = numbers[0].digits == 4;
    const auto& of_month = numbers[year_first ? 1 : 0];
    const auto& of_year = numbers[year_first ? 0 : 1];
    const auto when = year_of(of_year) / month{of_month.value};
    if (of_year.digits != 4 || of_month.digits > 2 || numbers[1].before == ' ') return std::nullopt;
    return when.ok() && may_publish(when.year()) ? std::optional{text::whole_month(when)}
                                                 : std::nullopt;
  }
  if (numbers.size() != 3 || numbers[1].digits > 2) return std::nullopt;
  const auto first = numbers[0].value;
  const auto second = numbers[1].value;
  if (numbers[0].digits == 4 && numbers[2].digits <= 2)
    return at_day(year_of(numbers[0]) / month{second} / day{numbers[2].value}, tokens);
  if (numbers[2].digits != 4 || numbers[0].digits > 2) return std::nullopt;
  const auto in_year = year_of(numbers[2]);
  if (numbers[1].before == '.' || first > 12 || first == second)
    return at_day(in_year / month{second} / day{first}, tokens);
  if (second > 12) return at_day(in_year / month{first} / day{second}, tokens);
  return std::nullopt;
}

std::optional<PartialDate> since_1970(std::int64_t value, std::int64_t per_second) {
  return in_range(text::moment(sys_seconds{std::chrono::seconds{value / per_second}}));
}

/// "2025", "202512", "20251212", "20251212101500", seconds or thousandths since 1970.
std::optional<PartialDate> run_of_digits(std::string_view text) {
  std::int64_t value = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{})
    return std::nullopt;
  const auto day_of = [](std::int64_t figures) {
    return year{static_cast<int>(figures / 10000)} /
           month{static_cast<unsigned>(figures / 100 % 100)} /
           day{static_cast<unsigned>(figures % 100)};
  };
  switch (text.size()) {
    case 4: {
      const year y{static_cast<int>(value)};
      return may_publish(y) ? std::optional{text::whole_year(y)} : std::nullopt;
    }
    case 8:
      return at_day(day_of(value), {});
    case 9:
    case 10:
      return since_1970(value, 1);
    case 12:
    case 13:
      return since_1970(value, 1000);
    case 14: {
      DateTokens clock;
      const auto h = value / 10000 % 100;
      const auto m = value / 100 % 100;
      const auto s = value % 100;
      if (h < 24 && m < 60 && s < 60)
        clock.time = std::chrono::hours{h} + std::chrono::minutes{m} + std::chrono::seconds{s};
      return at_day(day_of(value / 1000000), clock);
    }
    default:
      return std::nullopt;
  }
}

/// "20251212T101500Z" as agencies write it: the same digits without the letter.
std::string compact(std::string_view text) {
  if (text.size() < 13 || text[8] != 'T') return {};
  std::string digits{text.substr(0, 8)};
  digits += text.substr(9, text.size() - 9 - (text.ends_with('Z') ? 1 : 0));
  while (digits.size() < 14) digits += '0';
  return std::all_of(digits.begin(), digits.end(), clean::is_digit) ? digits : std::string{};
}

/// A control character or a comment sign ends what was meant as a date (both in Reuters-21578).
std::size_t end_of_date(std::string_view text) {
  const auto ends = [](char c) { return c == '#' || (c >= 0 && c < ' ' && !clean::is_blank(c)); };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), ends) - text.begin());
}

}  // namespace

std::optional<PartialDate> read_date(std::string_view text) {
  constexpr std::size_t longest_bytes = 100;
  text = clean::trimmed(text.substr(0, end_of_date(text)));
  if (text.empty() || text.size() > longest_bytes) return std::nullopt;
  if (std::all_of(text.begin(), text.end(), clean::is_digit)) return run_of_digits(text);
  if (const auto digits = compact(text); !digits.empty()) return run_of_digits(digits);
  if (const auto iso = text::read_iso_date(text)) return in_range(*iso);
  const auto tokens = date_tokens(text);
  if (!tokens) return std::nullopt;
  return tokens->month ? with_named_month(*tokens) : in_figures(*tokens);
}

std::optional<year_month_day> find_date_with_weekday(std::string_view text) {
  constexpr std::size_t most_words = 5;  // "Friday, the 12th of December, 2025" has one more
  std::optional<year_month_day> found;
  clean::each_word(text, [&](std::string_view word) {
    const auto comma = word.ends_with(',') ? word.substr(0, word.size() - 1) : word;
    const auto weekday = clean::read_weekday(comma);
    if (!weekday) return true;
    // The words behind the weekday, up to the year.
    const auto start = static_cast<std::size_t>(word.data() + word.size() - text.data());
    std::size_t words = 0;
    clean::each_word(text.substr(start), [&](std::string_view next) {
      const auto end = static_cast<std::size_t>(next.data() + next.size() - text.data());
      auto phrase = text.substr(start, end - start);
      while (!phrase.empty() && !clean::is_digit(phrase.back())) phrase.remove_suffix(1);
      const auto date = ++words >= 3 ? read_date(phrase) : std::nullopt;
      if (date && date->precision == text::Precision::day) {
        const auto days = std::chrono::floor<std::chrono::days>(date->first);
        if (std::chrono::weekday{days} == *weekday) found = year_month_day{days};
      }
      return !found && words < most_words;
    });
    return !found;
  });
  return found;
}

}  // namespace news::describe
