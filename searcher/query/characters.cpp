#include "searcher/query/characters.hpp"

#include <algorithm>
#include <array>

#include "common/text/utf8.hpp"

namespace news::query {
namespace {

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

template <std::size_t size>
bool within(const std::array<Range, size>& ranges, char32_t code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [code_point](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

constexpr std::array blanks{Range{0x00, 0x20},     Range{0x7F, 0xA0},     Range{0x1680, 0x1680},
                            Range{0x2000, 0x200A}, Range{0x2028, 0x2029}, Range{0x202F, 0x202F},
                            Range{0x205F, 0x205F}, Range{0x3000, 0x3000}, Range{0xFEFF, 0xFEFF}};

/// Non-ASCII punctuation and symbols that stand beside words in news.
constexpr std::array punctuation{
    Range{0xA1, 0xA9},     Range{0xAB, 0xB4},     Range{0xB6, 0xB9},     Range{0xBB, 0xBF},
    Range{0xD7, 0xD7},     Range{0xF7, 0xF7},     Range{0x2000, 0x206F}, Range{0x20A0, 0x20CF},
    Range{0x2190, 0x2BFF}, Range{0x3001, 0x3003}, Range{0x3008, 0x3020}, Range{0xFF01, 0xFF0F},
    Range{0xFF1A, 0xFF20}, Range{0xFFFD, 0xFFFD}};

bool is_ascii_letter(char character) {
  return ('a' <= lower(character) && lower(character) <= 'z') || is_digit(character);
}

/// Bytewise: a character outside ASCII counts as a letter.
bool letter_at(std::string_view text, std::size_t offset) {
  return offset < text.size() &&
         (is_ascii_letter(text[offset]) || static_cast<unsigned char>(text[offset]) >= 0x80);
}

}  // namespace

bool is_blank(char32_t code_point) { return within(blanks, code_point); }

bool is_letter(char32_t code_point) {
  if (code_point < 0x80) return is_ascii_letter(static_cast<char>(code_point));
  return !within(blanks, code_point) && !within(punctuation, code_point);
}

bool is_quote(char32_t code_point) {
  return code_point == U'"' || (0x201C <= code_point && code_point <= 0x201F);
}

bool closes(char32_t opening, char32_t candidate) {
  return is_quote(candidate) && (opening == U'"') == (candidate == U'"');
}

bool makes_pattern(std::string_view text, std::size_t offset) {
  const bool before = offset > 0 && letter_at(text, offset - 1);
  const bool after = letter_at(text, offset + 1);
  if (text[offset] == '*') return before || after;
  return text[offset] == '?' && before && after;
}

bool is_punctuation(std::string_view text) {
  constexpr std::string_view marks = "&|+,;.!?'";
  if (text == "&&" || text == "||")
    return false;  // other languages' operators: refused with a hint
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length, valid] = text::decode(text, at);
    if (is_letter(character)) return false;
    if (length == 1 && marks.find(text[at]) == std::string_view::npos) return false;
    at += length;
  }
  return true;
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto here = text::decode(text, at);
    if (is_letter(here.code_point)) return true;
    at += here.length;
  }
  return false;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto here = text::decode(text, at);
    const bool letter = is_letter(here.code_point);
    if (letter && !inside) ++words;
    inside = letter;
    at += here.length;
  }
  return std::max<std::size_t>(words, 1);
}

bool needs_quotes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto here = text::decode(text, at);
    const auto character = here.code_point;
    if (is_blank(character) || is_quote(character) || character == U'(' || character == U')')
      return true;
    at += here.length;
  }
  return text.empty();
}

std::string lower_case(std::string_view text) {
  std::string made{text};
  std::transform(made.begin(), made.end(), made.begin(), lower);
  return made;
}

}  // namespace news::query
