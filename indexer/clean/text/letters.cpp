#include "indexer/clean/text/letters.hpp"

#include "common/text/utf8.hpp"

namespace news::clean {
namespace {

Class class_of_ascii(char c) {
  if ('a' <= c && c <= 'z') return Class::lower;
  if ('A' <= c && c <= 'Z') return Class::upper;
  if (is_digit(c)) return Class::digit;
  if (is_blank(c)) return Class::blank;
  if (c == '.' || c == '!' || c == '?') return Class::stop;
  return Class::other;
}

/// Blocks in which capitals and small letters alternate, a capital at the even code point.
bool alternates(char32_t c) {
  return (0x0100 <= c && c <= 0x0137) || (0x014A <= c && c <= 0x0177) ||
         (0x0460 <= c && c <= 0x0481) || (0x048A <= c && c <= 0x04BF) ||
         (0x04D0 <= c && c <= 0x052F) || (0x1E00 <= c && c <= 0x1EFF);
}

bool is_upper(char32_t c) {
  if (alternates(c)) return c % 2 == 0;
  if ((0x0139 <= c && c <= 0x0148) || (0x0179 <= c && c <= 0x017E)) return c % 2 == 1;
  return (0x00C0 <= c && c <= 0x00DE && c != 0x00D7) || c == 0x0178 ||
         (0x0386 <= c && c <= 0x03AB && c != 0x0390) || (0x0400 <= c && c <= 0x042F);
}

bool is_lower(char32_t c) {
  if (alternates(c)) return c % 2 == 1;
  if ((0x0139 <= c && c <= 0x0148) || (0x0179 <= c && c <= 0x017E)) return c % 2 == 0;
  return (0x00DF <= c && c <= 0x00FF && c != 0x00F7) || c == 0x017F ||
         (0x03AC <= c && c <= 0x03CE) || c == 0x0390 || (0x0430 <= c && c <= 0x045F);
}

/// Latin Extended-B, Armenian, Semitic and Indic scripts, kana, Han, Hangul: letters all the same.
bool is_other_letter(char32_t c) {
  return (0x0180 <= c && c <= 0x02AF) || (0x0530 <= c && c <= 0x1FFF) ||
         (0x3040 <= c && c <= 0xD7A3) || (0xF900 <= c && c <= 0xFDFF) || c >= 0x20000;
}

Class class_of(char32_t c) {
  switch (c) {
    case 0x00A0:
    case 0x202F:
    case 0xFEFF:
      return Class::blank;
    case 0x2026:
    case 0x3002:
      return Class::stop;
    case 0x201C:
    case 0x2018:
    case 0x00AB:
    case 0x201E:
      return Class::open_quote;
    case 0x201D:
    case 0x2019:
    case 0x00BB:
      return Class::close_quote;
    default:
      break;
  }
  if (is_upper(c)) return Class::upper;
  if (is_lower(c)) return Class::lower;
  return is_other_letter(c) ? Class::letter : Class::other;
}

std::size_t start_of_character(std::string_view text, std::size_t end) {
  auto at = end - 1;
  while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace

Class class_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return Class::end;
  const char c = text[offset];
  if (c == '"') return Class::open_quote;
  if (static_cast<unsigned char>(c) < 0x80) return class_of_ascii(c);
  return class_of(text::decode(text, offset).code_point);
}

Class class_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset > text.size()) return Class::end;
  const char c = text[offset - 1];
  if (c == '"') return Class::close_quote;
  if (static_cast<unsigned char>(c) < 0x80) return class_of_ascii(c);
  return class_of(text::decode(text, start_of_character(text, offset)).code_point);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (!is_blank(c) && !inside) ++words;
    inside = !is_blank(c);
  }
  return words;
}

std::size_t count_chars(std::string_view text) {
  std::size_t chars = 0;
  for (const char c : text) chars += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return chars;
}

bool equal_ignoring_case(std::string_view one, std::string_view other) {
  return one.size() == other.size() && starts_ignoring_case(one, other);
}

bool starts_ignoring_case(std::string_view text, std::string_view start) {
  if (text.size() < start.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i)
    if (lower(text[i]) != lower(start[i])) return false;
  return true;
}

bool ends_with_stop(std::string_view text) {
  text = trimmed(text);
  for (int quotes = 0; quotes < 4 && !text.empty(); ++quotes) {
    const auto last = class_before(text, text.size());
    if (last == Class::stop) return true;
    const bool bracket = text.back() == ')' || text.back() == ']' || text.back() == '\'';
    if (last != Class::close_quote && !bracket) return false;
    text.remove_suffix(text.size() - start_of_character(text, text.size()));
  }
  return false;
}

}  // namespace news::clean
