#include "common/analysis/characters.hpp"

#include <xapian.h>

#include "common/text/compose.hpp"

namespace news::analysis {
namespace {

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

Kind kind_of_ascii(char c) {
  if (is_ascii_letter(c)) return Kind::letter;
  if (is_ascii_digit(c)) return Kind::digit;
  return c == '\'' || c == '`' ? Kind::apostrophe : Kind::separator;
}

/// Left and right quotation mark, reversed-9 quote, acute accent, modifier letters, fullwidth.
bool is_apostrophe(char32_t c) {
  return c == 0x2019 || c == 0x2018 || c == 0x201B || c == 0xB4 || c == 0x2BB || c == 0x2BC ||
         c == 0xFF07;
}

/// Scripts whose words are not parted by spaces.
bool is_unspaced(char32_t c) {
  if (c < 0x0E00) return false;
  return is_between(c, 0x0E00, 0x0EFF) ||    // Thai, Lao
         is_between(c, 0x1000, 0x109F) ||    // Myanmar
         is_between(c, 0x1780, 0x17FF) ||    // Khmer
         is_between(c, 0x2E80, 0x3104) ||    // radicals, ideographic signs, kana
         is_between(c, 0x31F0, 0x31FF) ||    // kana for Ainu
         is_between(c, 0x3400, 0x4DBF) ||    // Han
         is_between(c, 0x4E00, 0x9FFF) ||    //
         is_between(c, 0xF900, 0xFAFF) ||    //
         is_between(c, 0xFF66, 0xFF9F) ||    // halfwidth kana
         is_between(c, 0x1AFF0, 0x1B16F) ||  // historic kana
         is_between(c, 0x20000, 0x3FFFF);    // rare Han
}

Kind kind_of(char32_t c) {
  if (is_apostrophe(c)) return Kind::apostrophe;
  switch (Xapian::Unicode::get_category(c)) {
    case Xapian::Unicode::UPPERCASE_LETTER:
    case Xapian::Unicode::LOWERCASE_LETTER:
    case Xapian::Unicode::TITLECASE_LETTER:
    case Xapian::Unicode::MODIFIER_LETTER:
    case Xapian::Unicode::OTHER_LETTER:
    case Xapian::Unicode::LETTER_NUMBER:
      return is_unspaced(c) ? Kind::unspaced : Kind::letter;
    case Xapian::Unicode::DECIMAL_DIGIT_NUMBER:
      return Kind::digit;
    case Xapian::Unicode::OTHER_NUMBER:
      // CO₂ is a word; the superscript in "said¹" is a footnote.
      return is_between(c, 0x2080, 0x2089) ? Kind::digit : Kind::separator;
    case Xapian::Unicode::NON_SPACING_MARK:
    case Xapian::Unicode::COMBINING_SPACING_MARK:
    case Xapian::Unicode::ENCLOSING_MARK:
      return Kind::mark;
    case Xapian::Unicode::FORMAT:
      return Kind::ignorable;
    default:
      return Kind::separator;
  }
}

}  // namespace

Character read_character(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const char first = text[offset];
  if (static_cast<unsigned char>(first) < 0x80)
    return {static_cast<char32_t>(first), 1, kind_of_ascii(first)};
  const auto decoded = text::decode_composed(text, offset);
  return {decoded.code_point, decoded.length,
          decoded.valid ? kind_of(decoded.code_point) : Kind::separator};
}

std::size_t skip_ignorable(std::string_view text, std::size_t offset) {
  for (;;) {
    const auto next = read_character(text, offset);
    if (next.kind != Kind::ignorable) return offset;
    offset += next.length;
  }
}

bool is_capital(char32_t code_point) {
  if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z';
  return Xapian::Unicode::get_category(code_point) == Xapian::Unicode::UPPERCASE_LETTER;
}

bool is_small(char32_t code_point) {
  if (code_point < 0x80) return code_point >= 'a' && code_point <= 'z';
  return Xapian::Unicode::get_category(code_point) == Xapian::Unicode::LOWERCASE_LETTER;
}

}  // namespace news::analysis
