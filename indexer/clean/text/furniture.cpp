#include "indexer/clean/text/furniture.hpp"

#include <array>
#include <cstdint>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
#include "indexer/clean/text/furniture_table.inc"
});

constexpr std::size_t shortest_phrase = 4;

/// Phrases are looked up by their first letters, so they must be in order and have four.
consteval bool well_formed() {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (phrases[i].words.size() < shortest_phrase) return false;
    if (i > 0 && phrases[i - 1].words >= phrases[i].words) return false;
  }
  return true;
}
static_assert(well_formed());

constexpr std::size_t letters = 27;  // a to z, and everything else
constexpr std::size_t no_match = 0;

constexpr std::array<std::uint8_t, 256> letter_table = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const auto small = byte | 0x20;
    table[byte] =
        static_cast<std::uint8_t>('a' <= small && small <= 'z' ? small - 'a' : letters - 1);
  }
  return table;
}();

constexpr std::size_t letter_index(char c) { return letter_table[static_cast<unsigned char>(c)]; }

constexpr std::size_t key_of(char first, char second) {
  return letter_index(first) * letters + letter_index(second);
}

/// For each pair of first letters the phrases that begin so: [first, last) in the table. Phrases
/// whose second character is no letter share a key but not always a neighbourhood, so that a range
/// may hold others too: they are compared in full anyway.
struct Range {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
};

consteval std::array<Range, letters * letters> make_ranges() {
  std::array<Range, letters * letters> ranges{};
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    auto& range = ranges[key_of(phrases[i].words[0], phrases[i].words[1])];
    if (range.last == 0) range.first = static_cast<std::uint16_t>(i);
    range.last = static_cast<std::uint16_t>(i + 1);
  }
  return ranges;
}

constexpr auto ranges = make_ranges();

/// The first four letters in five bits each; 0 where nothing is known of them.
struct Head {
  std::uint32_t letters = 0;
  std::uint32_t known = 0;  ///< All ones for a letter that is known.
};

constexpr std::uint32_t all_of_letter = 31;

constexpr std::uint32_t head_at(std::string_view text, std::size_t at) {
  std::uint32_t head = 0;
  for (std::size_t i = 0; i < shortest_phrase; ++i)
    head = head << 5 | static_cast<std::uint32_t>(letter_index(text[at + i]));
  return head;
}

/// Blanks and apostrophes may take several bytes in a text: behind one nothing is known.
constexpr Head head_of(std::string_view words) {
  Head head;
  bool known = true;
  for (std::size_t i = 0; i < shortest_phrase; ++i) {
    known = known && words[i] != '*';
    head.known = head.known << 5 | (known ? all_of_letter : 0);
    known = known && words[i] != ' ' && words[i] != '\'';
  }
  head.letters = head_at(words, 0) & head.known;
  return head;
}

constexpr auto heads = [] {
  std::array<Head, phrases.size()> table{};
  for (std::size_t i = 0; i < phrases.size(); ++i) table[i] = head_of(phrases[i].words);
  return table;
}();

bool may_be(std::size_t phrase, std::uint32_t head) {
  return (head & heads[phrase].known) == heads[phrase].letters;
}

/// Bytes of an apostrophe or of blanks at a place, as one character of a phrase may stand for them.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  while (at + length < text.size() && length < 16) {
    if (is_blank(text[at + length]))
      ++length;
    else if (text.substr(at + length, 2) == "\xC2\xA0")
      length += 2;
    else
      break;
  }
  return length;
}

constexpr char lead_of_latin_1 = '\xC3';  // of the letters with accents of Western languages

/// A byte of a text as phrases have it: ASCII capitals and those from À to Þ made small.
char small_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x80) return lower(c);
  const bool capital = 0x80 <= byte && byte <= 0x9E && byte != 0x97;
  return capital && at > 0 && text[at - 1] == lead_of_latin_1 ? static_cast<char>(byte + 0x20) : c;
}

/// Where the words end in the text, or no_match. No wildcard here.
std::size_t match_plain(std::string_view text, std::size_t at, std::string_view words) {
  for (const char c : words) {
    if (c == ' ' || c == '\'') {
      const auto length = c == ' ' ? blanks_at(text, at) : apostrophe_at(text, at);
      if (length == 0) return no_match;
      at += length;
    } else {
      if (at >= text.size() || small_at(text, at) != c) return no_match;
      ++at;
    }
  }
  return at;
}

bool ends_at_word(std::string_view text, std::size_t at) {
  const auto next = class_at(text, at);
  if (next == Class::upper) return class_before(text, at) != Class::upper;
  return next != Class::lower && next != Class::letter && next != Class::digit;
}

/// The end of the word that begins here; at stops the sentence is over and no wildcard goes on.
std::size_t skip_word(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_blank(text[at])) {
    const bool ends = text[at] == '.' || text[at] == '!' || text[at] == '?';
    if (ends && (at + 1 == text.size() || is_blank(text[at + 1]))) return no_match;
    ++at;
  }
  return at;
}

std::size_t match(std::string_view text, std::size_t at, std::string_view words) {
  constexpr int most_skipped = 6;
  const auto star = words.find('*');
  if (star == std::string_view::npos) return match_plain(text, at, words);
  at = match_plain(text, at, words.substr(0, star));
  const auto rest = words.substr(star + 2);
  for (int skipped = 0; at != no_match && skipped < most_skipped; ++skipped) {
    at = skip_word(text, at);
    if (at == no_match) break;
    at += blanks_at(text, at);
    const auto end = match_plain(text, at, rest);
    if (end != no_match) return end;
  }
  return no_match;
}

/// A phrase begins here and ends at the end of a word.
bool phrase_follows(std::string_view text, std::size_t at) {
  if (at + shortest_phrase > text.size()) return false;
  const auto range = ranges[key_of(text[at], text[at + 1])];
  const auto head = head_at(text, at);
  for (auto i = range.first; i < range.last; ++i) {
    if (phrases[i].role == Role::hint || !may_be(i, head)) continue;
    const auto end = match(text, at, phrases[i].words);
    if (end != no_match && ends_at_word(text, end)) return true;
  }
  return false;
}

bool is_better(const Found& best, std::size_t end, const Phrase& phrase) {
  const bool was_hint = best.phrase->role == Role::hint;
  const bool is_hint = phrase.role == Role::hint;
  return was_hint == is_hint ? end > best.end : was_hint;
}

/// The longest phrase at a place; of a hint and another, the other.
Found find_at(std::string_view text, std::size_t at) {
  Found best{};
  if (at + shortest_phrase > text.size()) return best;
  const auto range = ranges[key_of(text[at], text[at + 1])];
  const auto head = head_at(text, at);
  for (auto i = range.first; i < range.last; ++i) {
    if (!may_be(i, head)) continue;
    const auto& phrase = phrases[i];
    const auto end = match(text, at, phrase.words);
    if (end == no_match) continue;
    const bool may_run_on = phrase.role == Role::whole || phrase.role == Role::tail;
    if (!ends_at_word(text, end) && !(may_run_on && phrase_follows(text, end))) continue;
    if (!best.phrase || is_better(best, end, phrase)) best = {at, end, &phrase};
  }
  return best;
}

bool is_ascii_letter(char c) { return letter_index(c) != letters - 1; }

/// The first byte of a character that phrases begin with.
bool begins_letter(char c) { return is_ascii_letter(c) || c == lead_of_latin_1; }

/// A word begins here, or a capital is glued to what stands before.
bool may_begin(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char c = text[at];
  const char before = text[at - 1];
  const bool capital =
      ('A' <= c && c <= 'Z') || (c == lead_of_latin_1 && class_at(text, at) == Class::upper);
  if (static_cast<unsigned char>(before) >= 0x80 || is_digit(before))
    return !is_letter(class_before(text, at)) || capital;
  if (!is_ascii_letter(before)) return true;
  if (!capital) return false;
  const bool before_small = 'a' <= before && before <= 'z';
  return before_small || (at + 1 < text.size() && 'a' <= text[at + 1] && text[at + 1] <= 'z');
}

/// What most places of a text are.
bool is_inside_word(std::string_view text, std::size_t at) {
  return 'a' <= text[at] && text[at] <= 'z' && at > 0 && is_ascii_letter(text[at - 1]);
}

}  // namespace

std::span<const Phrase> furniture_phrases() { return phrases; }

std::vector<Found> find_phrases(std::string_view text, std::size_t start, std::size_t end) {
  std::vector<Found> found;
  const auto range = text.substr(start, end - start);
  for (std::size_t at = 0; at < range.size();) {
    const bool after_phrase = !found.empty() && found.back().end == start + at;
    if (!after_phrase && is_inside_word(range, at)) {
      ++at;
      continue;
    }
    if (!begins_letter(range[at]) || !(after_phrase || may_begin(range, at))) {
      ++at;
      continue;
    }
    auto hit = find_at(range, at);
    if (!hit.phrase) {
      ++at;
      continue;
    }
    at = hit.phrase->role == Role::hint ? at + 1 : hit.end;
    found.push_back({start + hit.start, start + hit.end, hit.phrase});
  }
  return found;
}

}  // namespace news::clean
