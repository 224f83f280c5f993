#include "indexer/clean/text/joints.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr std::array<std::string_view, 6> domain_ends{"com", "net", "org", "gov", "edu", "co"};

bool is_domain_end(std::string_view text, std::size_t at) {
  for (const auto name : domain_ends) {
    if (!starts_ignoring_case(text.substr(at), name)) continue;
    const auto after = at + name.size();
    if (after >= text.size() || !is_letter(class_at(text, after))) return true;
  }
  return false;
}

/// Two small letters, a digit or a closing mark before the stop: "U.S." and initials have capitals.
bool ends_a_word(std::string_view line, std::size_t stop) {
  const auto last = class_before(line, stop);
  if (last == Class::digit || last == Class::close_quote || last == Class::letter) return true;
  if (last != Class::lower) return stop > 0 && (line[stop - 1] == ')' || line[stop - 1] == '%');
  auto start = stop - 1;
  while (start > 0 && (static_cast<unsigned char>(line[start]) & 0xC0) == 0x80) --start;
  return class_before(line, start) == Class::lower;
}

bool opens_a_sentence(std::string_view line, std::size_t at) {
  if (class_at(line, at) != Class::upper || is_domain_end(line, at)) return false;
  const auto next = static_cast<unsigned char>(line[at]) < 0x80 ? at + 1 : at + 2;
  const auto after = class_at(line, next);
  return after == Class::lower || after == Class::upper || after == Class::blank;
}

std::size_t quote_length(std::string_view line, std::size_t at) {
  if (line[at] == '"' || line[at] == ')' || line[at] == ']') return 1;
  const auto three = line.substr(at, 3);
  return three == "\xE2\x80\x9D" || three == "\xE2\x80\x99" ? 3 : 0;
}

/// Glue after the stop at `stop`: with its closing quotes, if a sentence opens right behind.
std::optional<std::size_t> glue_after_stop(std::string_view line, std::size_t stop,
                                           bool in_quotes) {
  auto at = stop + 1;
  if (!ends_a_word(line, stop)) return std::nullopt;
  if (at < line.size() && line[at] == '"' && !in_quotes) {
    return opens_a_sentence(line, at + 1) ? std::optional{at} : std::nullopt;
  }
  for (int quotes = 0; quotes < 2 && at < line.size(); ++quotes) at += quote_length(line, at);
  if (at >= line.size()) return std::nullopt;
  const auto three = line.substr(at, 3);
  const bool opening = three == "\xE2\x80\x9C" || three == "\xE2\x80\x98";
  if (opening) return class_at(line, at + 3) == Class::upper ? std::optional{at} : std::nullopt;
  return opens_a_sentence(line, at) ? std::optional{at} : std::nullopt;
}

/// Glue without a stop before the capital at `at`.
std::optional<GluedAt::Kind> glue_before_capital(std::string_view line, std::size_t at) {
  using Kind = GluedAt::Kind;
  if (at == 0) return std::nullopt;
  const char before = line[at - 1];
  if (before == ')' || before == '"') {
    const bool closes = at > 1 && !is_blank(line[at - 2]);
    return closes && before == ')' ? std::optional{Kind::bracket} : std::nullopt;
  }
  const auto unsigned_before = static_cast<unsigned char>(before);
  if (is_digit(before))
    return class_at(line, at + 1) == Class::lower ? std::optional{Kind::word} : std::nullopt;
  if ('a' <= before && before <= 'z') return Kind::word;
  if (unsigned_before < 0x80) return std::nullopt;
  if (at >= 3 && line.substr(at - 3, 3) == "\xE2\x80\x9D") return Kind::bracket;
  return class_before(line, at) == Class::lower ? std::optional{Kind::word} : std::nullopt;
}

bool begins_capital(std::string_view line, std::size_t at) {
  const auto byte = static_cast<unsigned char>(line[at]);
  if (byte < 0x80) return 'A' <= byte && byte <= 'Z';
  return byte >= 0xC3 && byte <= 0xD0 && class_at(line, at) == Class::upper;
}

/// Inside an address or a handle: a capital there means nothing.
bool in_address(std::string_view line, std::size_t at) {
  constexpr std::size_t farthest = 80;
  constexpr std::string_view signs = "@/#_\\";
  auto start = at;
  while (start > 0 && at - start < farthest && !is_blank(line[start - 1]))
    if (signs.find(line[--start]) != std::string_view::npos) return true;
  if (starts_ignoring_case(line.substr(start), "www.")) return true;
  for (auto i = at; i < line.size() && i - at < farthest && !is_blank(line[i]); ++i)
    if (line[i] == '@') return true;
  return false;
}

}  // namespace

std::vector<GluedAt> glued_places(std::string_view text, std::size_t start, std::size_t end) {
  const auto line = text.substr(start, end - start);
  std::vector<GluedAt> found;
  bool in_quotes = false;
  std::size_t settled = 0;  // nothing before it is looked at again
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"') in_quotes = !in_quotes;
    if (c == '.' || c == '!' || c == '?') {
      const auto at = glue_after_stop(line, i, in_quotes);
      if (at && !in_address(line, i)) {
        found.push_back({start + *at, GluedAt::Kind::stop});
        settled = *at;
      }
      continue;
    }
    if (i == 0 || i <= settled || is_blank(line[i - 1]) || !begins_capital(line, i)) continue;
    const auto kind = glue_before_capital(line, i);
    if (kind && !in_address(line, i)) found.push_back({start + i, *kind});
  }
  return found;
}

}  // namespace news::clean
