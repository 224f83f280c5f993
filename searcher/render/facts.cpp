#include "searcher/render/facts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/text/utf8.hpp"

namespace news::render {
namespace {

constexpr std::size_t longest_headline_bytes = 120;

/// Quotes and brackets may follow the full stop.
constexpr std::array<std::string_view, 6> closers{"\"", "'", ")", "]", "”", "’"};
constexpr std::array<std::string_view, 7> enders{".", "!", "?", "…", "。", "！", "？"};

/// The text without one of these at its end, or nothing.
template <std::size_t count>
bool drop_one(std::string_view& text, const std::array<std::string_view, count>& endings) {
  const auto ending =
      std::ranges::find_if(endings, [&](auto each) { return text.ends_with(each); });
  if (ending == endings.end()) return false;
  text.remove_suffix(ending->size());
  return true;
}

bool ends_like_a_sentence(std::string_view text) {
  while (drop_one(text, closers)) {
  }
  return drop_one(text, enders);
}

}  // namespace

std::string grouped(std::size_t number) {
  auto digits = fmt::format("{}", number);
  for (auto at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string date_for_people(const text::PartialDate& date, bool with_time) {
  using text::Precision;
  const auto iso = text::iso_date(date);
  switch (date.precision) {
    case Precision::unknown:
      return "undated";
    case Precision::year:
    case Precision::month:
      return "~" + iso;
    case Precision::day:
      return iso;
    case Precision::minute:
      break;
  }
  if (!with_time || iso.size() < 16) return iso.substr(0, 10);
  return fmt::format("{} {} UTC", iso.substr(0, 10), iso.substr(11, 5));
}

std::string_view first_sentence(std::string_view body) {
  body.remove_prefix(std::min(body.find_first_not_of(" \t\n"), body.size()));
  body = body.substr(0, body.find('\n'));
  for (std::size_t at = 0; at < std::min(body.size(), longest_headline_bytes); ++at)
    if (body[at] == ' ' && at > 20 && ends_like_a_sentence(body.substr(0, at)))
      return body.substr(0, at);
  if (body.size() <= longest_headline_bytes) return body;
  const auto cut = body.substr(0, text::character_boundary(body, longest_headline_bytes));
  const auto blank = cut.rfind(' ');
  return blank == cut.npos || blank == 0 ? cut : cut.substr(0, blank);
}

std::string stand_in_headline(std::string_view body, std::string_view mark) {
  const auto sentence = first_sentence(body);
  return sentence.empty() ? "(no headline)" : fmt::format("{} {}", mark, sentence);
}

std::string alert_words(const AlertMark& mark) {
  const auto kind =
      mark.kind == AlertKind::copy ? "copy of a story you have seen" : name_of(mark.kind);
  return fmt::format("{}{}", kind, mark.again ? ", perhaps shown before" : "");
}

bool starts_sentence(std::string_view body, std::size_t start) {
  const auto before = body.substr(0, std::min(start, body.size()));
  const auto last = before.find_last_not_of(" \t");
  if (last == before.npos || before[last] == '\n') return true;
  return last + 1 < before.size() && ends_like_a_sentence(before.substr(0, last + 1));
}

bool ends_sentence(std::string_view body, std::size_t end) {
  if (end >= body.size() || body[end] == '\n') return true;
  const auto piece = body.substr(0, end);
  return ends_like_a_sentence(piece.substr(0, piece.find_last_not_of(" \t\n") + 1));
}

}  // namespace news::render
