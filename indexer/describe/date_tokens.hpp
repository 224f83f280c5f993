#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace news::describe {

/// A number of a date that is not part of its time.
struct DateNumber {
  unsigned value = 0;
  unsigned digits = 0;
  char before = ' ';  ///< What stands right before it: '/', '.', '-', ' ', '\''.
};

/// A date taken apart.
struct DateTokens {
  std::vector<DateNumber> numbers{};
  std::optional<std::chrono::month> month{};   ///< By its name.
  std::optional<std::chrono::seconds> time{};  ///< Of the day; nothing where impossible.
  std::chrono::minutes zone{};                 ///< East of UTC.
};

/// Takes a text apart that is a date and nothing else: numbers, one month, weekdays, a time with
/// am or pm and zone, and words like "published" and "at". Nothing for any other word or sign.
[[nodiscard]] std::optional<DateTokens> date_tokens(std::string_view text);

}  // namespace news::describe
