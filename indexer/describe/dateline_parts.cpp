#include "indexer/describe/dateline_parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/months.hpp"
#include "indexer/describe/agency.hpp"

namespace news::describe {
namespace {

constexpr std::size_t longest_place_bytes = 60;
constexpr std::size_t most_place_words = 6;

/// Words in capitals before a dash that are no places.
constexpr auto not_places = std::to_array<std::string_view>(
    {"ADVISORY",   "ALERT",   "ANALYSIS",  "AND",        "BREAKING",  "BY",        "CORRECTED",
     "CORRECTION", "DATE",    "EDITORIAL", "EDITOR",     "EXCLUSIVE", "EXPLAINER", "FACTBOX",
     "FILE",       "FOR",     "FROM",      "HIGHLIGHTS", "IN",        "INTERVIEW", "KEY",
     "LATEST",     "LIVE",    "MORE",      "NEWS",       "NOTE",      "OPINION",   "PHOTO",
     "PHOTOS",     "PODCAST", "POLL",      "PREVIEW",    "Q&A",       "READ",      "RECAP",
     "RELATED",    "REVIEW",  "SPOILER",   "SUMMARY",    "TIMELINE",  "TV",        "UPDATE",
     "UPDATED",    "URGENT",  "VIDEO",     "WARNING",    "WATCH",     "WHAT",      "WHERE",
     "WHY",        "WRAPUP"});

/// How many characters of a word are capitals, how many small letters.
struct LetterCount {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

LetterCount count_letters(std::string_view word) {
  LetterCount count;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;
    const auto kind = clean::class_at(word, at);
    count.upper += kind == clean::Class::upper;
    count.lower += kind == clean::Class::lower;
  }
  return count;
}

/// In capitals, but for a prefix: "McLEAN", "L'AQUILA", "St. LOUIS".
bool is_place_word(std::string_view word) {
  constexpr std::string_view no_part_of_places = "?!:;\"$%*+=<>_#@";
  if (word.find_first_of(no_part_of_places) != std::string_view::npos) return false;
  const auto letters = count_letters(word);
  if (word == "St." || word == "de" || word == "of") return true;
  return letters.upper >= 1 && (letters.lower == 0 || (letters.lower <= 2 && letters.upper >= 3));
}

/// "Paris", "New York", "Rio de Janeiro".
bool is_name_word(std::string_view word) {
  constexpr auto particles =
      std::to_array<std::string_view>({"al", "am", "an", "and", "da", "de", "del", "der", "di",
                                       "do", "du", "el", "la", "le", "of", "sur", "the", "y"});
  return clean::class_at(word, 0) == clean::Class::upper ||
         std::find(particles.begin(), particles.end(), word) != particles.end();
}

bool is_word_of_place(std::string_view word, Letters letters) {
  switch (letters) {
    case Letters::capitals:
      return is_place_word(word);
    case Letters::names:
      return is_name_word(word);
    case Letters::any:
      break;
  }
  return clean::class_at(word, 0) != clean::Class::digit;
}

bool is_place(std::string_view place, Letters letters_wanted) {
  if (place.empty() || place.size() > longest_place_bytes) return false;
  if (letters_wanted != Letters::any && clean::class_at(place, 0) != clean::Class::upper)
    return false;
  if (clean::read_month(place)) return false;
  std::size_t words = 0;
  bool good = true;
  clean::each_word(place, [&](std::string_view word) {
    ++words;
    return good = is_word_of_place(word, letters_wanted);
  });
  const auto letters = count_letters(place);
  if (words >= 3 && place.ends_with('.')) return false;  // a headline with its stop
  if (!good || words > most_place_words || letters.upper + letters.lower < 2) return false;
  const auto first = place.substr(0, std::min(place.find_first_of(" ,/"), place.size()));
  return std::find(not_places.begin(), not_places.end(), first) == not_places.end();
}

/// "Lithuania", "Calif.", "South Korea", "D.C.", "U.S.": one to four words with capitals.
bool is_region(std::string_view region) {
  constexpr std::size_t longest_region_bytes = 40;
  constexpr std::size_t most_words = 4;
  if (region.empty() || region.size() > longest_region_bytes) return false;
  std::size_t words = 0;
  bool good = true;
  clean::each_word(region, [&](std::string_view word) {
    ++words;
    const auto first = clean::class_at(word, 0);
    good = (first == clean::Class::upper || word == "of" || word == "and" || word == "the") &&
           word.find_first_of("0123456789?!:;\"()") == std::string_view::npos;
    return good;
  });
  return good && words <= most_words;
}

std::optional<unsigned> figure(std::string_view word) {
  unsigned value = 0;
  const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (failure != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

/// "Feb 26", "Dec. 12", "9 March", "12 déc."
std::optional<std::chrono::month_day> read_day(std::string_view part) {
  const auto gap = part.find_first_of(" .");
  if (gap == std::string_view::npos) return std::nullopt;
  const auto first = clean::trimmed(part.substr(0, gap));
  const auto second = clean::trimmed(part.substr(gap + 1));
  const bool month_first = !clean::is_digit(part[0]);
  const auto month = clean::read_month(month_first ? first : second);
  const auto day = figure(month_first ? second : first);
  if (!month || !day || *day > 31) return std::nullopt;
  const auto found = *month / std::chrono::day{*day};
  return found.ok() ? std::optional{found} : std::nullopt;
}

std::optional<std::chrono::year> read_year(std::string_view part) {
  const auto value = part.size() == 4 ? figure(part) : std::nullopt;
  if (!value || *value < 1800 || *value > 2100) return std::nullopt;
  return std::chrono::year{static_cast<int>(*value)};
}

/// "12 déc" of "12 déc 2025": takes the year out of the last word.
std::string_view without_year(std::string_view part, Dateline& found) {
  const auto last = part.find_last_of(' ');
  if (last == std::string_view::npos) return part;
  const auto year = read_year(part.substr(last + 1));
  const auto day = clean::trimmed(part.substr(0, last));
  if (!year || !read_day(day)) return part;
  found.year = year;
  return day;
}

/// Takes the agency out of "PLACE, Region (AGENCY)" and gives the rest; nothing when something else
/// stands in parentheses or behind them.
std::optional<std::string_view> without_agency(std::string_view text, Dateline& found) {
  constexpr std::size_t longest_agency_bytes = 40;
  const auto open = text.find('(');
  if (open == std::string_view::npos) return text;
  const auto close = text.find(')', open);
  if (close == std::string_view::npos || close - open > longest_agency_bytes) return std::nullopt;
  if (text.find_first_not_of(" .:", close + 1) != std::string_view::npos) return std::nullopt;
  found.agency = clean::trimmed(text.substr(open + 1, close - open - 1));
  return clean::trimmed(text.substr(0, open));
}

/// "MOSCOW" of "MOSCOW. Dec 12": short words keep their stop, for they are cut ("ST.", "Md.").
std::string_view without_stop(std::string_view place) {
  constexpr std::size_t longest_cut_bytes = 5;
  const auto word = place.find_last_of(' ') + 1;
  const bool whole = place.ends_with('.') && place.size() - word > longest_cut_bytes + 1;
  return whole ? place.substr(0, place.size() - 1) : place;
}

/// "Md." of "Md. March 3", for the comma is sometimes forgotten: takes the day out of the last two
/// words.
std::string_view without_day(std::string_view part, Dateline& found) {
  const auto last = part.find_last_of(' ');
  if (last == std::string_view::npos || last == 0) return part;
  const auto before = part.find_last_of(' ', last - 1);
  if (before == std::string_view::npos) return part;
  const auto day = read_day(part.substr(before + 1));
  if (!day) return part;
  found.day = day;
  return without_stop(clean::trimmed(part.substr(0, before)));
}

}  // namespace

std::optional<Dateline> read_parts(std::string_view text, Letters letters) {
  Dateline found;
  const auto places = without_agency(clean::trimmed(text), found);
  if (!places) return std::nullopt;
  auto rest = *places;
  if (letters == Letters::any && (found.day = read_day(rest))) return found;
  const auto comma = rest.find(',');
  const auto place = without_day(clean::trimmed(rest.substr(0, comma)), found);
  found.place = place;
  rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  while (!rest.empty()) {
    const auto next = rest.find(',');
    auto part = clean::trimmed(rest.substr(0, next));
    rest = next == std::string_view::npos ? std::string_view{} : rest.substr(next + 1);
    if (part.empty()) continue;
    if (const auto day = read_day(without_year(part, found)))
      found.day = day;
    else if (const auto year = read_year(part))
      found.year = year;
    else if (part = without_day(part, found); is_region(part))
      found.place = {found.place.data(),
                     static_cast<std::size_t>(part.data() + part.size() - found.place.data())};
    else
      return std::nullopt;
  }
  // A day, or an agency that signs, vouches for a place in small letters.
  const bool vouched = found.day || !short_agency_name(found.agency).empty();
  if (vouched && letters == Letters::capitals) letters = Letters::names;
  if (!is_place(place, letters) || is_news_name(place)) return std::nullopt;
  return found;
}

}  // namespace news::describe
