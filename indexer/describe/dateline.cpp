#include "indexer/describe/dateline.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/agency.hpp"
#include "indexer/describe/dateline_parts.hpp"

namespace news::describe {
namespace {

constexpr std::size_t longest_dateline_bytes = 160;

/// Cuts a dash off the front of a text: "-" and "--" (blank before or after), en and em dash, a
/// horizontal bar. Bytes, 0 where none stands.
std::size_t dash_at(std::string_view text, std::size_t at) {
  const auto three = text.substr(at, 3);
  if (three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x80\x95" ||
      three == "\xE2\x88\x92")
    return 3;
  if (text.substr(at, 2) == "--") return 2;
  if (at >= text.size() || text[at] != '-') return 0;
  const bool before = at > 0 && clean::is_blank(text[at - 1]);
  const bool after = at + 1 >= text.size() || clean::is_blank(text[at + 1]);
  return before || (after && at > 0 && text[at - 1] == '.') || (at > 0 && text[at - 1] == ')') ? 1
                                                                                               : 0;
}

/// "Hong Kong" of "Hong Kong CNN": a broadcaster signs behind the place.
std::string_view without_signature(std::string_view line) {
  for (auto gap = line.find(' '); gap != std::string_view::npos; gap = line.find(' ', gap + 1))
    if (is_news_name(line.substr(gap + 1))) return clean::trimmed(line.substr(0, gap));
  return line;
}

/// A dateline that ends in its agency, whatever follows: "MOSCOW, December 12. /TASS/. ",
/// "PARIS (AFP) The".
std::optional<Dateline> signed_dateline(std::string_view paragraph) {
  const auto open = paragraph.find_first_of("(/");
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  const auto close = paragraph.find(paragraph[open] == '(' ? ')' : '/', open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  const auto agency = clean::trimmed(paragraph.substr(open + 1, close - open - 1));
  if (short_agency_name(agency).empty()) return std::nullopt;
  auto before = clean::trimmed(paragraph.substr(0, open));
  const auto stop = before.size() - std::min<std::size_t>(before.size(), 2);
  if (before.ends_with('.') && clean::is_digit(before[stop])) before.remove_suffix(1);
  auto found = read_parts(before, Letters::capitals);
  if (found) found->agency = agency;
  return found;
}

/// "(Reuters) - The bank": an agency without a place; but "(ANSA) - ROMA, 12 MARZO - " has one.
std::optional<Dateline> agency_first(std::string_view paragraph) {
  const auto close = paragraph.find(')');
  if (close == std::string_view::npos) return std::nullopt;
  Dateline found;
  found.agency = clean::trimmed(paragraph.substr(1, close - 1));
  if (short_agency_name(found.agency).empty()) return std::nullopt;
  auto rest = clean::trimmed(paragraph.substr(close + 1));
  const auto dash = dash_at(rest, 0);
  if (dash == 0 && !rest.starts_with('-')) return found;
  rest = clean::trimmed(rest.substr(std::max<std::size_t>(dash, 1)));
  if (auto placed = find_dateline(rest); placed && placed->agency.empty()) {
    placed->agency = found.agency;
    return placed;
  }
  return found;
}

/// The dateline of Xinhua in Chinese: "新华社北京12月12日电".
std::optional<Dateline> chinese_dateline(std::string_view paragraph) {
  constexpr std::string_view xinhua = "\u65B0\u534E\u793E";
  constexpr std::string_view month_sign = "\u6708";
  constexpr std::string_view day_sign = "\u65E5";
  constexpr std::size_t longest_place_bytes = 30;
  if (!paragraph.starts_with(xinhua)) return std::nullopt;
  auto rest = paragraph.substr(xinhua.size());
  const auto figures = rest.find_first_of("0123456789");
  if (figures == std::string_view::npos || figures > longest_place_bytes) return std::nullopt;
  Dateline found;
  found.agency = "Xinhua";
  found.place = rest.substr(0, figures);
  unsigned month = 0;
  unsigned day = 0;
  const auto* const end = rest.data() + rest.size();
  const auto* at = std::from_chars(rest.data() + figures, end, month).ptr;
  rest.remove_prefix(static_cast<std::size_t>(at - rest.data()));
  if (!rest.starts_with(month_sign)) return std::nullopt;
  rest.remove_prefix(month_sign.size());
  at = std::from_chars(rest.data(), end, day).ptr;
  rest.remove_prefix(static_cast<std::size_t>(at - rest.data()));
  const auto when = std::chrono::month{month} / std::chrono::day{day};
  if (!rest.starts_with(day_sign) || !when.ok()) return std::nullopt;
  found.day = when;
  return found;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  const bool whole = paragraph.size() < longest_dateline_bytes;
  paragraph = clean::trimmed(paragraph.substr(0, longest_dateline_bytes));
  if (paragraph.starts_with('(')) return agency_first(paragraph);
  if (auto chinese = chinese_dateline(paragraph)) return chinese;
  if (clean::class_at(paragraph, 0) != clean::Class::upper) return std::nullopt;
  for (std::size_t at = 1; at < paragraph.size(); ++at) {
    const auto dash = dash_at(paragraph, at);
    if (dash == 0) continue;
    const auto line = clean::trimmed(paragraph.substr(0, at));
    const auto place = without_signature(line);
    const bool signed_line = place.size() < line.size() && whole && at + dash == paragraph.size();
    if (auto found =
            signed_line ? read_parts(place, Letters::any) : read_parts(line, Letters::capitals))
      return found;
    break;
  }
  return signed_dateline(paragraph);
}

std::optional<Dateline> read_dateline(std::string_view field) {
  field = clean::trimmed(field);
  for (std::size_t at = 1; at < field.size(); ++at)
    if (dash_at(field, at) > 0 && clean::trimmed(field.substr(at)).size() <= 4) {
      field = field.substr(0, at);
      break;
    }
  while (field.ends_with('-')) field = clean::trimmed(field.substr(0, field.size() - 1));
  if (field.size() > longest_dateline_bytes) return std::nullopt;
  return read_parts(field, Letters::any);
}

std::chrono::sys_days nearest_past(std::chrono::month_day day, std::chrono::sys_days filed) {
  auto year = std::chrono::year_month_day{filed}.year();
  auto guess = year / day.month() / day.day();
  while (!guess.ok() || std::chrono::sys_days{guess} > filed)
    guess = --year / day.month() / day.day();
  return guess;
}

}  // namespace news::describe
