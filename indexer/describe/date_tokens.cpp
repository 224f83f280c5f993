#include "indexer/describe/date_tokens.hpp"

#include <algorithm>
#include <array>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/months.hpp"

namespace news::describe {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Zone {
  std::string_view name{};
  int hours_east = 0;
};

/// Zones that need no calendar; "ET" is read as winter time.
constexpr auto zones = std::to_array<Zone>({{"z", 0},
                                            {"utc", 0},
                                            {"gmt", 0},
                                            {"est", -5},
                                            {"et", -5},
                                            {"edt", -4},
                                            {"cst", -6},
                                            {"cdt", -5},
                                            {"mst", -7},
                                            {"mdt", -6},
                                            {"pst", -8},
                                            {"pt", -8},
                                            {"pdt", -7},
                                            {"bst", 1},
                                            {"cet", 1},
                                            {"cest", 2},
                                            {"msk", 3},
                                            {"jst", 9}});

constexpr auto fillers = std::to_array<std::string_view>({"at",       "on",
                                                          "the",      "of",
                                                          "de",       "del",
                                                          "le",       "um",
                                                          "uhr",      "den",
                                                          "am",       "published",
                                                          "updated",  "posted",
                                                          "first",    "last",
                                                          "modified", "created",
                                                          "date",     "st",
                                                          "nd",       "rd",
                                                          "th",       "er",
                                                          "o",        "veröffentlicht",
                                                          "stand",    "publié",
                                                          "le"});

bool is_word_byte(char c) {
  const char small = clean::lower(c);
  return ('a' <= small && small <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Reads one date from the left to the right.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_{text} {}

  std::optional<DateTokens> tokens() {
    constexpr std::size_t most_numbers = 3;
    while (at_ < text_.size()) {
      const bool good = clean::is_digit(text_[at_]) ? number()
                        : is_word_byte(text_[at_])  ? word()
                                                    : sign();
      if (!good || found_.numbers.size() > most_numbers) return std::nullopt;
    }
    settle_time();
    return found_;
  }

 private:
  /// Up to nine digits; more are no part of a date.
  std::optional<unsigned> digits(unsigned& count) {
    constexpr unsigned most_digits = 9;
    unsigned value = 0;
    for (count = 0; at_ < text_.size() && clean::is_digit(text_[at_]); ++at_, ++count) {
      if (count == most_digits) return std::nullopt;
      value = value * 10 + static_cast<unsigned>(text_[at_] - '0');
    }
    return value;
  }

  bool number() {
    const char before = at_ > 0 ? text_[at_ - 1] : ' ';
    unsigned count = 0;
    const auto value = digits(count);
    if (!value) return false;
    const bool is_time = at_ + 1 < text_.size() && text_[at_] == ':' && count <= 2 && !has_time_ &&
                         clean::is_digit(text_[at_ + 1]);
    if (is_time) return time(*value);
    found_.numbers.push_back({*value, count, before});
    return true;
  }

  bool time(unsigned hour) {
    has_time_ = true;
    unsigned count = 0;
    ++at_;
    const auto minute = digits(count);
    unsigned second = 0;
    if (at_ + 1 < text_.size() && text_[at_] == ':' && clean::is_digit(text_[at_ + 1])) {
      ++at_;
      second = digits(count).value_or(60);
      if (at_ + 1 < text_.size() && text_[at_] == '.' && clean::is_digit(text_[at_ + 1]))
        while (++at_ < text_.size() && clean::is_digit(text_[at_])) continue;
    }
    hour_ = hour;
    minute_ = minute.value_or(60);
    second_ = second;
    zone_offset();
    return true;
  }

  /// "+0100", " +01:00", "-0500" right behind the time.
  void zone_offset() {
    auto at = at_;
    while (at < text_.size() && text_[at] == ' ') ++at;
    if (at >= text_.size() || (text_[at] != '+' && text_[at] != '-')) return;
    std::string_view rest = text_.substr(at + 1);
    const bool colon = rest.size() >= 5 && rest[2] == ':';
    const std::size_t length = colon ? 5 : 4;
    if (rest.size() < length) return;
    const std::array<char, 4> figures{rest[0], rest[1], rest[colon ? 3 : 2], rest[colon ? 4 : 3]};
    if (!std::all_of(figures.begin(), figures.end(), clean::is_digit)) return;
    const auto two = [&figures](std::size_t i) {
      return (figures[i] - '0') * 10 + (figures[i + 1] - '0');
    };
    const auto offset = hours{two(0)} + minutes{two(2)};
    if (offset <= hours{15}) found_.zone = text_[at] == '-' ? -offset : offset;
    at_ = at + 1 + length;
  }

  bool word() {
    const auto rest = text_.substr(at_);
    for (const char half : {'a', 'p'}) {
      const std::array<char, 3> dotted{half, '.', 'm'};
      if (!clean::starts_ignoring_case(rest, {dotted.data(), dotted.size()})) continue;
      at_ += rest.size() > 3 && rest[3] == '.' ? 4 : 3;
      return half_of_day(half);
    }
    const auto start = at_;
    while (at_ < text_.size() && is_word_byte(text_[at_])) ++at_;
    return named(text_.substr(start, at_ - start));
  }

  bool named(std::string_view word) {
    const auto is_word = [word](std::string_view each) {
      return clean::equal_ignoring_case(each, word);
    };
    if (has_time_ && (is_word("am") || is_word("pm"))) return half_of_day(clean::lower(word[0]));
    if (is_word("t") && !found_.numbers.empty()) return true;
    if (const auto month = clean::read_month(word)) {
      if (found_.month) return false;
      found_.month = month;
      return true;
    }
    const auto zone = std::find_if(zones.begin(), zones.end(),
                                   [&](const Zone& each) { return is_word(each.name); });
    if (has_time_ && zone != zones.end()) {
      found_.zone = hours{zone->hours_east};
      return true;
    }
    const bool mark = word == "\xC2\xB7" || word == "\xE2\x80\xA2" || word == "\xE2\x80\x93" ||
                      word == "\xE2\x80\x94" || word == "\xC2\xA0" || word == "\xE2\x80\xAF";
    return mark || clean::read_weekday(word) ||
           std::any_of(fillers.begin(), fillers.end(), is_word);
  }

  bool half_of_day(char half) {
    if (!has_time_ || hour_ < 1 || hour_ > 12) return has_time_;
    hour_ = hour_ % 12 + (half == 'p' ? 12 : 0);
    return true;
  }

  bool sign() {
    constexpr std::string_view signs = " \t,./-()|@:'";
    return signs.find(text_[at_++]) != std::string_view::npos;
  }

  void settle_time() {
    if (!has_time_ || hour_ > 23 || minute_ > 59 || second_ > 60) return;
    found_.time = hours{hour_} + minutes{minute_} + seconds{std::min(second_, 59u)};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  DateTokens found_{};
  bool has_time_ = false;
  unsigned hour_ = 0;
  unsigned minute_ = 0;
  unsigned second_ = 0;
};

}  // namespace

std::optional<DateTokens> date_tokens(std::string_view text) { return Scanner{text}.tokens(); }

}  // namespace news::describe
