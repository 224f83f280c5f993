#include "searcher/query/later.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/fault.hpp"

namespace news::query {
namespace {

constexpr std::string_view phrase_hint =
    "quote a phrase for words that stand side by side: \"rate cut\"";

std::string in_lower_case(std::string_view text) {
  std::string made{text};
  std::transform(made.begin(), made.end(), made.begin(), lower);
  return made;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// A name and then digits: atleast3, near/5.
bool is_numbered(std::string_view text, std::string_view name) {
  return text.starts_with(name) && all_digits(text.substr(name.size()));
}

bool is_proximity(std::string_view word) {
  constexpr std::array<std::string_view, 5> numbered{"w/", "near/", "pre/", "adj/", "/"};
  const auto plain = in_lower_case(word);
  return plain == "w/s" || plain == "w/p" ||
         std::any_of(numbered.begin(), numbered.end(),
                     [&plain](std::string_view name) { return is_numbered(plain, name); });
}

/// /F50/, Factiva's "in the first 50 words".
bool is_first_words(std::string_view word) {
  return word.size() > 3 && word[0] == '/' && lower(word[1]) == 'f' && word.back() == '/' &&
         all_digits(word.substr(2, word.size() - 3));
}

Unread unread(std::string_view what, std::string_view hint) {
  return {fmt::format("{} is not read yet", quotable(what)), std::string{hint}};
}

}  // namespace

bool ends_fuzzy(std::string_view word) {
  while (!word.empty() && is_digit(word.back())) word.remove_suffix(1);
  if (word.size() < 2 || word.back() != '~') return false;
  const auto before = static_cast<unsigned char>(word[word.size() - 2]);
  return before >= 0x80 || is_letter(before);
}

std::optional<Unread> unread_word(std::string_view word) {
  if (is_proximity(word)) return unread(word, phrase_hint);
  if (is_first_words(word)) return unread(word, "title:flood searches the headline");
  if (ends_fuzzy(word))
    return unread(word, "a pattern finds other endings and letters: lukashenk* or wom?n");
  if (word.size() > 1 && word[0] == '@' && word[1] != '@')
    return unread(word, fmt::format("write the saved query out; for the word itself: \"{}\"",
                                    quotable(word)));
  if (word == "&&") return Unread{"this is no operator here", "write AND, or nothing at all"};
  if (word == "||") return Unread{"this is no operator here", "write OR"};
  return std::nullopt;
}

std::optional<Unread> unread_function(std::string_view word) {
  const auto plain = in_lower_case(word);
  const auto name = fmt::format("{}( )", word);
  if (is_numbered(plain, "atleast")) return unread(name, "write the words without it");
  if (is_numbered(plain, "first")) return unread(name, "title:flood searches the headline");
  if (plain == "caps" || plain == "allcaps")
    return unread(name, "=sanctions finds one form of a word; capitals are not told apart");
  return std::nullopt;
}

Unread unread_same() {
  return unread("SAME", std::string{phrase_hint} + "; for the word itself: \"same\"");
}

}  // namespace news::query
