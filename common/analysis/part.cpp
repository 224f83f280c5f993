#include "common/analysis/part.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/analysis/analyzer.hpp"
#include "common/analysis/characters.hpp"
#include "common/analysis/numbers.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace news::analysis {
namespace {

constexpr auto nowhere = std::string_view::npos;
constexpr std::size_t most_letters_beside_ampersand = 3;

/// Abbreviations whose dots do not all stand between single letters; in small letters.
constexpr auto long_abbreviations = std::to_array<std::string_view>(
    {"ph.d", "m.sc", "b.sc", "d.sc", "d.phil", "m.phil", "d.litt", "ed.d",  "psy.d", "pharm.d",
     "ll.b", "ll.m", "ll.d", "b.ed", "m.ed",   "b.eng",  "m.eng",  "b.com", "m.div", "th.d"});

/// What French, Italian and Catalan put before a vowel. Whatever the language of the text, so that
/// a query has the same words as the article.
constexpr auto elided = std::to_array<std::string_view>(
    {"l",     "d",      "j",      "n",      "s",    "c",    "m",   "t",    "qu",
     "jusqu", "lorsqu", "puisqu", "quoiqu", "un",   "dell", "all", "dall", "nell",
     "sull",  "coll",   "quest",  "quell",  "bell", "gl",   "degl"});

bool starts_with_vowel(std::string_view text, std::size_t offset) {
  char room[4];
  const auto letter = text::fold(read_character(text, offset).code_point, room);
  return !letter.empty() && std::string_view{"aeiouh"}.find(letter[0]) != std::string_view::npos;
}

bool reads_as(std::string_view text, std::size_t offset, std::string_view small_letters) {
  if (text.size() - offset < small_letters.size()) return false;
  for (std::size_t i = 0; i < small_letters.size(); ++i) {
    const char c = text[offset + i];
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (small != small_letters[i]) return false;
  }
  return true;
}

/// The offset behind a letter that stands alone, with its marks; `nowhere` where none does.
std::size_t lone_letter_end(std::string_view text, std::size_t offset) {
  const auto letter = read_character(text, offset);
  if (letter.kind != Kind::letter) return nowhere;
  for (offset += letter.length;;) {
    const auto next = read_character(text, offset);
    if (next.kind == Kind::letter || next.kind == Kind::digit) return nowhere;
    if (next.kind != Kind::mark && next.kind != Kind::ignorable) return offset;
    offset += next.length;
  }
}

/// How many letters a letter is once folded: two for a ligature, none for an Arabic tatweel.
std::size_t folded_letters(char32_t letter) {
  char room[4];
  const auto folded = text::fold(letter, room);
  std::size_t count = 0;
  for (std::size_t at = 0; at < folded.size(); at += text::decode(folded, at).length) ++count;
  return count;
}

/// One to three letters, and no digit behind them.
bool few_letters_follow(std::string_view text, std::size_t offset) {
  std::size_t letters = 0;
  auto next = read_character(text, offset);
  while (next.kind == Kind::letter && letters <= most_letters_beside_ampersand) {
    letters += folded_letters(next.code_point);
    do {
      offset += next.length;
      next = read_character(text, offset);
    } while (next.kind == Kind::mark || next.kind == Kind::ignorable);
  }
  return letters > 0 && letters <= most_letters_beside_ampersand && next.kind != Kind::digit;
}

class PartReader {
 public:
  PartReader(std::string_view text, std::size_t offset, PartContext context, Part& part)
      : text_{text}, context_{context}, part_{part}, at_{offset} {}

  void read() {
    const auto first = read_character(text_, at_);
    part_.start = at_;
    if (first.kind == Kind::unspaced) {
      part_.unspaced = true;
      take(first);
      take_marks();
    } else if (take_acronym() || take_long_abbreviation()) {
      drop_possessive();
    } else {
      if (!context_.after_dot) take_until(grouped_digits_end(text_, at_));
      take_run();
      take_suffix();
    }
    part_.next = skip_ignorable(text_, at_);
    if (part_.form.size() > max_word_bytes)
      part_.form.resize(text::character_boundary(part_.form, max_word_bytes));
  }

 private:
  /// The character at at_ becomes part of the word.
  void take(const Character& c) {
    at_ += c.length;
    part_.end = at_;
    if (c.kind != Kind::mark) last_ = c.kind;
    if (c.kind == Kind::digit) ++part_.digits;
    if (c.kind == Kind::letter) {
      ++part_.letters;
      initials_ += folded_letters(c.code_point);
      if (is_capital(c.code_point)) ++part_.capitals;
      if (is_small(c.code_point)) ++part_.smalls;
    }
    const bool no_letter_before = part_.form.empty() || part_.form.back() == '&';
    if (c.kind == Kind::mark && no_letter_before) return;  // its letter was folded away
    char room[4];
    put(text::fold(c.code_point, room));
  }

  /// However long the word is in the text, no more is kept than is needed to cut it.
  void put(std::string_view letters) {
    if (part_.form.size() <= max_word_bytes) part_.form += letters;
  }

  /// What is a letter or a digit up to `end`; dots and commas between them are dropped.
  void take_until(std::size_t end) {
    while (at_ < end) {
      const auto c = read_character(text_, at_);
      if (continues_word(c.kind))
        take(c);
      else
        at_ += c.length;
    }
  }

  void take_marks() {
    for (;;) {
      const auto next = read_character(text_, at_);
      if (next.kind != Kind::mark && next.kind != Kind::ignorable) return;
      if (next.kind == Kind::mark)
        take(next);
      else
        at_ += next.length;
    }
  }

  bool take_acronym() {
    std::size_t end = lone_letter_end(text_, at_);
    std::size_t letters = 0;
    for (std::size_t next = end; next != nowhere; ++letters) {
      end = next;
      const bool dot = end < text_.size() && text_[end] == '.';
      next = dot ? lone_letter_end(text_, end + 1) : nowhere;
    }
    if (letters < 2) return false;
    take_dotted(end);
    return true;
  }

  bool take_long_abbreviation() {
    for (const auto known : long_abbreviations) {
      if (!reads_as(text_, at_, known)) continue;
      const std::size_t end = at_ + known.size();
      if (continues_word(read_character(text_, skip_ignorable(text_, end)).kind)) continue;
      take_dotted(end);
      return true;
    }
    return false;
  }

  void take_dotted(std::size_t end) {
    take_until(end);
    part_.dotted = true;
    if (end < text_.size() && text_[end] == '.') part_.end = ++at_;
  }

  void take_run() {
    for (;;) {
      const auto c = read_character(text_, at_);
      if (continues_word(c.kind)) {
        take(c);
      } else if (c.kind == Kind::ignorable) {
        at_ += c.length;
      } else if (c.kind == Kind::apostrophe) {
        if (!pass_apostrophe(c)) return;
      } else if (!take_decimal_point(c) && !take_ampersand(c)) {
        return;
      }
    }
  }

  /// True where the word goes on behind it.
  bool pass_apostrophe(const Character& c) {
    if (drop_possessive() || last_ != Kind::letter || part_.symbols) return false;
    const std::size_t after = skip_ignorable(text_, at_ + c.length);
    if (read_character(text_, after).kind != Kind::letter) return false;
    part_.elided = std::find(elided.begin(), elided.end(), part_.form) != elided.end() &&
                   starts_with_vowel(text_, after);
    if (part_.elided) return false;
    at_ = after;
    return true;
  }

  /// Steps over a closing 's; false where none follows.
  bool drop_possessive() {
    const auto apostrophe = read_character(text_, at_);
    if (apostrophe.kind != Kind::apostrophe) return false;
    const std::size_t s = skip_ignorable(text_, at_ + apostrophe.length);
    if (s >= text_.size() || (text_[s] != 's' && text_[s] != 'S')) return false;
    const std::size_t behind = skip_ignorable(text_, s + 1);
    if (continues_word(read_character(text_, behind).kind)) return false;
    at_ = s + 1;
    return true;
  }

  bool take_decimal_point(const Character& c) {
    if (c.code_point != '.' || context_.after_dot || had_point_) return false;
    if (last_ != Kind::digit || !is_decimal_point(text_, at_)) return false;
    had_point_ = true;
    put(".");
    ++at_;
    return true;
  }

  /// "AT&T", "R&D": letters on both sides, few enough for initials. "&amp;" is one left unread.
  bool take_ampersand(const Character& c) {
    if (c.code_point != '&' || part_.digits > 0) return false;
    if (initials_ == 0 || initials_ > most_letters_beside_ampersand) return false;
    const std::size_t after = at_ + (text_.substr(at_).starts_with("&amp;") ? 5 : 1);
    if (!few_letters_follow(text_, after)) return false;
    at_ = after;
    put("&");
    part_.symbols = true;
    initials_ = 0;
    return true;
  }

  /// C++, C#, F#: behind a single letter only, so that "Disney+" stays findable as disney.
  void take_suffix() {
    if (part_.letters != 1 || part_.digits > 0 || part_.form.size() != 1) return;
    const auto rest = text_.substr(at_);
    const std::size_t length = rest.starts_with("++") ? 2 : rest.starts_with('#') ? 1 : 0;
    if (length == 0 || starts_word(read_character(text_, at_ + length).kind)) return;
    put(rest.substr(0, length));
    part_.symbols = true;
    part_.end = at_ += length;
  }

  std::string_view text_;
  PartContext context_;
  Part& part_;
  std::size_t at_;
  Kind last_ = Kind::separator;  // of the last letter or digit taken
  std::size_t initials_ = 0;     // letters since the word's start or an ampersand
  bool had_point_ = false;
};

}  // namespace

void read_part(std::string_view text, std::size_t offset, PartContext context, Part& part) {
  auto room = std::move(part.form);
  room.clear();
  part = Part{};
  part.form = std::move(room);
  PartReader{text, offset, context, part}.read();
}

}  // namespace news::analysis
