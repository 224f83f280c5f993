#include "common/text/compose.hpp"

#include "common/text/fold.hpp"

namespace news::text {
namespace {

// Unicode 15, section 3.12: Hangul syllable composition.
constexpr char32_t first_lead = 0x1100, lead_count = 19;
constexpr char32_t first_vowel = 0x1161, vowel_count = 21;
constexpr char32_t before_tail = 0x11A7, tail_count = 28;
constexpr char32_t first_syllable = 0xAC00;

constexpr char32_t voiced_mark = 0x3099, semi_voiced_mark = 0x309A;
constexpr char32_t breve = 0x306, diaeresis = 0x308;

bool is_lead(char32_t c) { return c >= first_lead && c < first_lead + lead_count; }

bool takes_tail(char32_t c) {
  return c >= first_syllable && c < first_syllable + lead_count * vowel_count * tail_count &&
         (c - first_syllable) % tail_count == 0;
}

char32_t with_vowel(char32_t lead, char32_t vowel) {
  if (vowel < first_vowel || vowel >= first_vowel + vowel_count) return 0;
  const char32_t pair = (lead - first_lead) * vowel_count + (vowel - first_vowel);
  return first_syllable + pair * tail_count;
}

char32_t with_tail(char32_t syllable, char32_t tail) {
  if (tail <= before_tail || tail >= before_tail + tail_count) return 0;
  return syllable + (tail - before_tail);
}

/// Unvoiced katakana and hiragana that have a voiced form right behind them, and the few others.
char32_t voiced(char32_t c) {
  if (c >= 0x30A1 && c <= 0x30FD) {  // katakana lie 0x60 above hiragana
    if (c == 0x30EF) return 0x30F7;
    if (c == 0x30F0) return 0x30F8;
    if (c == 0x30F1) return 0x30F9;
    if (c == 0x30F2) return 0x30FA;
    if (c == 0x30A6) return 0x30F4;
    if (c == 0x30FD) return 0x30FE;
    const char32_t hiragana = voiced(c - 0x60);
    return hiragana == 0 ? 0 : hiragana + 0x60;
  }
  if (c == 0x3046) return 0x3094;
  if (c == 0x309D) return 0x309E;
  const bool k_s_t = c >= 0x304B && c <= 0x3061 && c % 2 == 1;
  const bool t = c == 0x3064 || c == 0x3066 || c == 0x3068;
  const bool h = c >= 0x306F && c <= 0x307B && c % 3 == 0;
  return k_s_t || t || h ? c + 1 : 0;
}

char32_t semi_voiced(char32_t c) {
  const char32_t hiragana = c >= 0x30A1 ? c - 0x60 : c;
  const bool h = hiragana >= 0x306F && hiragana <= 0x307B && hiragana % 3 == 0;
  return h ? c + 2 : 0;
}

bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x30FE) || (c >= 0xFF66 && c <= 0xFF9D); }

char32_t kana_with(char32_t kana, char32_t mark) {
  if (kana >= 0xFF66) {
    char room[4];
    kana = decode(fold(kana, room), 0).code_point;
  }
  if (mark == voiced_mark || mark == 0xFF9E) return voiced(kana);
  if (mark == semi_voiced_mark || mark == 0xFF9F) return semi_voiced(kana);
  return 0;
}

char32_t cyrillic_with(char32_t letter, char32_t mark) {
  if (mark == breve) {
    if (letter == U'И' || letter == U'и') return letter + 1;
    if (letter == U'У') return U'Ў';
    if (letter == U'у') return U'ў';
  }
  if (mark == diaeresis && letter == U'І') return U'Ї';
  if (mark == diaeresis && letter == U'і') return U'ї';
  return 0;
}

/// The two as one letter, or 0 where they are none.
char32_t composed(char32_t first, char32_t second) {
  if (first < 0x1100) return cyrillic_with(first, second);
  if (is_lead(first)) return with_vowel(first, second);
  if (takes_tail(first)) return with_tail(first, second);
  if (is_kana(first)) return kana_with(first, second);
  return 0;
}

bool may_compose(char32_t c) {
  if (c < 0x406) return false;
  return c <= 0x456 || is_lead(c) || takes_tail(c) || is_kana(c);
}

}  // namespace

Decoded decode_composed(std::string_view text, std::size_t offset) {
  auto whole = decode(text, offset);
  for (int parts = 1; parts < 3 && may_compose(whole.code_point); ++parts) {
    const auto next = decode(text, offset + whole.length);
    const char32_t together = composed(whole.code_point, next.code_point);
    if (together == 0) break;
    whole.code_point = together;
    whole.length += next.length;
  }
  return whole;
}

}  // namespace news::text
