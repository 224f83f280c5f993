#include "searcher/query/leaf.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/date_range.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/near_sign.hpp"
#include "searcher/query/word_count.hpp"

namespace news::query {
namespace {

using schema::Field;
using schema::Search;

constexpr std::size_t least_letters = 3;
constexpr std::string_view signs = "*?";

/// An address is text, whatever signs it holds.
bool is_address(std::string_view text) { return text.find("://") != std::string_view::npos; }

/// A ? at the end of a word is a question's: "who won?".
bool has_signs(std::string_view text) {
  while (text.ends_with('?')) text.remove_suffix(1);
  return text.find_first_of(signs) != std::string_view::npos && !is_address(text);
}

Fault whole(std::string_view text, std::string message, std::string hint) {
  return {0, text.size(), std::move(message), std::move(hint)};
}

std::string_view name_of(Field field) { return schema::spec(field).name; }

/// "sanction**" is "sanction*".
std::string with_single_stars(std::string_view pattern) {
  std::string made;
  for (const char c : pattern)
    if (c != '*' || !made.ends_with('*')) made += c;
  return made;
}

Fault short_pattern(std::string_view text, const Place& place) {
  std::string hint = "write at least three letters: sanction*, wom?n; *:* is every article";
  if (text == "*" && place.named && is_fact(name_of(place.field.field)))
    hint = fmt::format("has:{} finds the articles that have one", name_of(place.field.field));
  return whole(text, "a pattern needs three letters before its first * or ?", std::move(hint));
}

/// How many letters and digits a word has; nothing where it holds anything else.
std::optional<std::size_t> letters_of(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const auto [character, length, valid] = text::decode(word, at);
    if (!is_letter(character)) return std::nullopt;
    at += length;
  }
  return letters;
}

Reading read_pattern(std::string_view text, const Place& place) {
  const auto first_sign = text.find_first_of(signs);
  std::size_t letters = 0;
  bool other = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length, valid] = text::decode(text, at);
    if (is_letter(character)) {
      if (at < first_sign) ++letters;
    } else if (character != U'*' && character != U'?') {
      other = true;
    }
    at += length;
  }
  if (letters < least_letters) return short_pattern(text, place);
  if (other)
    return whole(text, "a pattern is letters and digits with * and ?",
                 fmt::format("quote it to search for it as typed: \"{}\"", quotable(text)));
  return Query{Wildcard{with_single_stars(text), place.field.field}};
}

/// word ends with ~ and at most one digit.
Reading read_fuzzy(std::string_view word, bool marked, const Place& place) {
  const auto sign = word.rfind('~');
  const auto plain = word.substr(0, sign);
  const auto fault = [&](std::string message, std::string hint) {
    const std::size_t mark = marked ? 1 : 0;
    return Fault{0, mark + word.size(), std::move(message), std::move(hint)};
  };
  if (marked) return fault("a similar spelling cannot be exact", "leave out the =, or the ~");
  const auto letters = letters_of(plain);
  if (!letters)
    return fault("~ stands after one word of letters and digits",
                 fmt::format("quote it to search for it as typed: \"{}\"", quotable(word)));
  if (*letters < least_letters)
    return fault("a word before ~ needs three letters", "lukashenka~ finds lukashenko, too");
  const auto digit = word.back();
  if (is_digit(digit) && digit != '1' && digit != '2')
    return fault("~ finds one or two letters changed", "write lukashenka~ or lukashenka~2");
  return Query{Fuzzy{std::string{plain}, place.field.field, digit == '2' ? 2U : 1U}};
}

Reading read_word(std::string_view text, const Place& place) {
  const bool marked = text.size() > 1 && text.front() == '=';
  const auto word = marked ? text.substr(1) : text;
  const auto field = place.field.field;
  const auto inner = field_parts(word);
  const bool two_fields = place.named && inner && field_name(inner->name);
  if (inner && !inner->value.empty() && (two_fields || (marked && !place.named)))
    return whole(
        text, two_fields ? "one word cannot be in two fields" : "= stands before a word",
        two_fields ? "name each field by itself: title:flood by:woodward" : "write title:=flood");
  if (ends_fuzzy(word)) return read_fuzzy(word, marked, place);
  if (!marked && text.front() == '-' && text.size() > 1)
    return whole(text, "- stands before the field", "write -title:flood");
  if (!has_signs(word)) return Query{Word{std::string{word}, field, marked || place.exact}};
  if (marked)
    return whole(text, "a pattern cannot be exact",
                 "leave out the =: a pattern stands for word forms as they are");
  return read_pattern(word, place);
}

Fault unknown_fact(std::string_view text) {
  const auto near = nearest_fact(text);
  return whole(text,
               near.empty() ? "this is no fact that has: knows"
                            : fmt::format("has: knows no such fact; did you mean has:{}?", near),
               fmt::format("has: takes one of {}", known_facts()));
}

Reading read_value(std::string_view text, const Place& place) {
  const auto field = place.field.field;
  if (field == Field::has && !is_fact(text)) return unknown_fact(text);
  return Query{Value{std::string{text}, field}};
}

Reading read_bare_value(std::string_view text, const Place& place) {
  const auto name = name_of(place.field.field);
  if (has_signs(text))
    return whole(text, fmt::format("{}: takes whole values, no * or ?", name),
                 fmt::format("quote what really holds one: {}:\"who?\"", name));
  if (text.front() == '=')
    return whole(text, fmt::format("{}: is exact already", name), "leave out the =");
  if (text.front() == '-')
    return whole(text, "- stands before the field",
                 fmt::format("write -{}:...; quote a value that begins with it", name));
  return read_value(text, place);
}

Reading read_range(std::string_view text, const Place& place) {
  if (place.field.field == Field::wc) return read_word_count(text);
  return read_date_range(text, place.field.kind, place.now);
}

Search search_of(const Place& place) { return schema::spec(place.field.field).search; }

}  // namespace

Reading read_leaf(std::string_view text, const Place& place) {
  switch (search_of(place)) {
    case Search::words:
      return read_word(text, place);
    case Search::exact:
      return read_bare_value(text, place);
    case Search::range:
      break;
  }
  return read_range(text, place);
}

Reading read_quoted_leaf(const Token& token, const Place& place) {
  const auto fault = [&token](std::string message, std::string hint) {
    return Fault{token.begin, token.end, std::move(message), std::move(hint)};
  };
  if (token.text.empty())
    return fault("there is nothing between these quotes", "put words there, or leave them out");
  if (search_of(place) == Search::words) {
    if (token.pattern)
      return fault("patterns are not read inside a phrase",
                   "take the word out of the quotes: sanction* AND \"rate cut\"; write \\* or \\? "
                   "for the sign itself");
    return Query{Phrase{token.text, place.field.field}};
  }
  auto read = search_of(place) == Search::exact ? read_value(token.text, place)
                                                : read_range(token.text, place);
  if (const auto* const wrong = std::get_if<Fault>(&read))
    return fault(wrong->message, wrong->hint);
  return read;
}

bool ends_fuzzy(std::string_view word) {
  if (!word.empty() && is_digit(word.back())) word.remove_suffix(1);
  if (word.size() < 2 || word.back() != '~') return false;
  const auto before = static_cast<unsigned char>(word[word.size() - 2]);
  return before >= 0x80 || is_letter(before);
}

bool is_operator(std::string_view word) { return word == "AND" || word == "OR" || word == "NOT"; }

bool stands_alone(std::string_view word) {
  if (is_punctuation(word) || is_operator(word) || word == "SAME") return false;
  if (near_sign(word, Dialect::news) || first_words_sign(word)) return false;
  if (first_words_suffix(word) != std::string_view::npos || foreign_word(word)) return false;
  if (ends_fuzzy(word) || is_saved_sign(word)) return false;
  if (!compared_field(word).empty()) return false;
  if (word.front() == '-' || (word.front() == '=' && word.size() > 1)) return false;
  const auto parts = field_parts(word);
  return !parts || (parts->value.empty() && !field_name(parts->name));
}

}  // namespace news::query
