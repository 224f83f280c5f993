#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/months.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

constexpr auto words_about_dates =
    std::to_array<std::string_view>({"ago",       "hour",         "hours", "minutes",
                                     "days",      "aktualisiert", "stand", "veröffentlicht",
                                     "publié",    "le",           "de",    "del",
                                     "am",        "a.m.",         "a.m",   "and",
                                     "at",        "bst",          "cdt",   "cest",
                                     "cet",       "cst",          "ct",    "date",
                                     "edt",       "est",          "et",    "first",
                                     "gmt",       "ist",          "last",  "mdt",
                                     "min",       "modified",     "mst",   "of",
                                     "on",        "pdt",          "pm",    "p.m.",
                                     "p.m",       "posted",       "pst",   "pt",
                                     "published", "read",         "sept",  "the",
                                     "thurs",     "tues",         "uhr",   "um",
                                     "updated",   "utc"});

bool is_word_about_dates(std::string_view word) {
  return std::any_of(words_about_dates.begin(), words_about_dates.end(),
                     [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

bool is_break(char c) {
  constexpr std::string_view breaks = " \t,|:/-()";
  return breaks.find(c) != std::string_view::npos;
}

/// What a line has of a date so far.
struct Seen {
  std::size_t years = 0;
  std::size_t parts = 0;
  bool named = false;  ///< A month or a weekday stands in it.
  bool update = false;
};

/// Takes a word of a date line; false when it has no place there.
bool take(std::string_view word, Seen& seen) {
  const auto first_other = std::min(word.find_first_not_of("0123456789"), word.size());
  const auto digits = word.substr(0, first_other);
  if (digits.empty()) {
    const bool named = (read_month(word) || read_weekday(word));
    seen.named |= named;
    seen.parts += named;
    const bool mark = static_cast<unsigned char>(word[0]) >= 0x80 && word.size() <= 3;
    seen.update |= equal_ignoring_case(word, "updated") || equal_ignoring_case(word, "modified");
    return named || is_word_about_dates(word) || mark;
  }
  ++seen.parts;
  seen.years += digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  if (digits.size() > 4) return false;
  const auto rest = word.substr(first_other);  // "th", "pm", ".", "T10", ".2025"
  const auto last_dot = rest.rfind('.');
  if (last_dot != std::string_view::npos && rest.size() == last_dot + 5) ++seen.years;
  return rest.size() <= 4 || rest.find_first_not_of(".0123456789T") == std::string_view::npos;
}

}  // namespace

bool is_date_line(std::string_view line) {
  constexpr std::size_t longest_bytes = 100;
  constexpr std::size_t fewest_parts = 3;
  if (line.size() < 8 || line.size() > longest_bytes) return false;
  Seen seen;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && !is_break(line[at])) continue;
    if (at > start && !take(line.substr(start, at - start), seen)) return false;
    start = at + 1;
  }
  // "12.12.2025" is one word but three parts.
  const auto dots = static_cast<std::size_t>(std::count(line.begin(), line.end(), '.'));
  const bool in_figures = dots >= 2 || line.find_first_of("-/") != std::string_view::npos;
  const bool one_day = seen.years == 1 || (seen.years == 2 && seen.update);
  return one_day && (seen.parts >= fewest_parts || dots >= 2) && (seen.named || in_figures);
}

std::string_view date_behind_stroke(std::string_view line) {
  constexpr std::size_t longest_bytes = 120;
  constexpr std::size_t most_words_before = 6;
  if (line.size() > longest_bytes) return {};
  for (const std::string_view stroke : {" | ", " \xC2\xB7 ", " \xE2\x80\xA2 "}) {
    const auto at = line.find(stroke);
    if (at == std::string_view::npos || count_words(line.substr(0, at)) > most_words_before)
      continue;
    const auto date = trimmed(line.substr(at + stroke.size()));
    if (is_date_line(date)) return date;
  }
  return {};
}

}  // namespace news::clean
