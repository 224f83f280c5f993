#include "searcher/diff/words.hpp"

#include "common/analysis/characters.hpp"
#include "common/text/utf8.hpp"

namespace news::diff {
namespace {

using analysis::Character;
using analysis::Kind;
using analysis::read_character;

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

/// What a sign is compared as; 0: as itself.
char compared_as(char32_t c) {
  if (is_dash(c)) return '-';
  switch (c) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
      return '"';
    case '`':
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
      return '\'';
    default:
      return 0;
  }
}

/// Past marks and invisible characters, which belong to the character before them.
std::size_t past_attached(std::string_view text, std::size_t at) {
  for (;;) {
    const auto next = read_character(text, at);
    if (next.length == 0 || (next.kind != Kind::mark && next.kind != Kind::ignorable)) return at;
    at += next.length;
  }
}

/// Past a run of one sign: "--", "...".
std::size_t past_run(std::string_view text, std::size_t at, char sign) {
  while (at < text.size() && text[at] == sign) ++at;
  return at;
}

/// Where a word goes on behind a sign inside it: "don't", "U.S.", "1,200", "7/8", "10:30". Else
/// `at`.
std::size_t past_joint(std::string_view text, std::size_t at, Kind before) {
  const auto joint = read_character(text, at);
  if (joint.length == 0) return at;
  const auto next = at + joint.length;
  const auto behind = read_character(text, next).kind;
  const bool letters = before != Kind::digit && behind == Kind::letter;
  const bool digits = before == Kind::digit && behind == Kind::digit;
  if (joint.kind == Kind::apostrophe && letters) return next;
  if (joint.code_point == '.' && (letters || digits)) return next;
  const bool in_number = joint.code_point == ',' || joint.code_point == ':' ||
                         joint.code_point == '/' || joint.code_point == 0x202F;
  return digits && in_number ? next : at;
}

/// Past the last dot of "U.S." and "a.m.": single letters with a dot behind each.
std::size_t past_last_dot(std::string_view text, std::size_t start, std::size_t end) {
  const auto word = text.substr(start, end - start);
  if (word.size() < 3 || word.size() % 2 == 0 || end >= text.size() || text[end] != '.') return end;
  for (std::size_t at = 0; at < word.size(); ++at)
    if (at % 2 == 1 ? word[at] != '.' : !analysis::is_ascii_letter(word[at])) return end;
  return end + 1;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  for (auto before = Kind::letter;;) {
    const auto next = read_character(text, at);
    if (next.length > 0 && (analysis::continues_word(next.kind) || next.kind == Kind::ignorable)) {
      if (next.kind == Kind::letter || next.kind == Kind::digit) before = next.kind;
      at += next.length;
      continue;
    }
    const auto past = past_joint(text, at, before);
    if (past == at) return at;
    at = past;
  }
}

Word read_word(std::string_view text, std::size_t start, const Character& first) {
  Word word{.bytes = {start, start + first.length}};
  auto& end = word.bytes.end;
  if (first.kind == Kind::letter || first.kind == Kind::digit) {
    word.form = first.kind == Kind::digit ? Form::number : Form::word;
    word.capital = analysis::is_capital(first.code_point);
    end = past_last_dot(text, start, word_end(text, start));
    return word;
  }
  word.form = first.kind == Kind::unspaced ? Form::word : Form::sign;
  if (first.code_point == '-' || first.code_point == '.')
    end = past_run(text, end, static_cast<char>(first.code_point));
  end = past_attached(text, end);
  return word;
}

std::string compared(std::string_view word) {
  std::string key;
  for (std::size_t at = 0; at < word.size();) {
    const auto next = read_character(word, at);
    if (const char as = compared_as(next.code_point); as != 0 && text::decode(word, at).valid) {
      if (as != '-' || !key.ends_with('-')) key += as;
    } else if (next.code_point == 0x2026) {
      key += "...";
    } else if (next.kind != Kind::ignorable || word.size() == next.length) {
      if (text::decode(word, at).valid)
        text::append(key, next.code_point);
      else
        key += word.substr(at, next.length);
    }
    at += next.length;
  }
  return key;
}

}  // namespace

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::uint32_t Vocabulary::key(std::string_view word) {
  return keys_.try_emplace(compared(word), static_cast<std::uint32_t>(keys_.size())).first->second;
}

std::vector<Word> read_words(std::string_view text, Vocabulary& vocabulary) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = read_character(text, at);
    if (is_blank(first.code_point)) {
      at += first.length;
      continue;
    }
    auto word = read_word(text, at, first);
    word.key = vocabulary.key(text.substr(at, word.bytes.size()));
    at = word.bytes.end;
    words.push_back(word);
  }
  return words;
}

}  // namespace news::diff
