#include "searcher/query/foreign.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/near_sign.hpp"

namespace news::query {
namespace {

constexpr std::string_view no_operator = "this is no operator here";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A short one is more likely a currency: US$.
bool is_stem(std::string_view word) {
  return word.size() >= 3 && (static_cast<unsigned char>(word.back()) >= 0x80 ||
                              is_letter(static_cast<unsigned char>(word.back())));
}

Foreign no_truncation(std::string_view stem) {
  return {"this is no sign for endings here",
          fmt::format("write {0}*; for the word itself: \"{0}\"", quotable(stem))};
}

}  // namespace

std::optional<Foreign> foreign_word(std::string_view word) {
  if (word == "&&") return Foreign{std::string{no_operator}, "write AND, or nothing at all"};
  if (word == "||") return Foreign{std::string{no_operator}, "write OR"};
  const auto plain = lower_case(word);
  if (is_one_of(plain, {"pre/s", "pre/p", "near/s", "near/p", "adj/s", "adj/p"}))
    return Foreign{std::string{no_operator},
                   "W/S is the same sentence, W/P the same paragraph, both in any order"};
  if (is_one_of(plain, {"w/seg", "w/doc"}))
    return Foreign{std::string{no_operator},
                   "AND is the same article; title:( ) the same headline"};
  if (plain.starts_with("atleast") && whole_number(plain.substr(7)))
    return Foreign{"this takes brackets right behind it", "write atleast3(flood)"};
  return std::nullopt;
}

std::optional<Foreign> foreign_word_of(Dialect dialect, std::string_view word) {
  if (dialect == Dialect::lexis && word.ends_with('!') && is_stem(word.substr(0, word.size() - 1)))
    return no_truncation(word.substr(0, word.size() - 1));
  const auto sign = word.find('$');
  if (dialect == Dialect::factiva && sign != std::string_view::npos &&
      is_stem(word.substr(0, sign)) &&
      (sign + 1 == word.size() || whole_number(word.substr(sign + 1))))
    return no_truncation(word.substr(0, sign));
  return std::nullopt;
}

bool is_saved_sign(std::string_view word) {
  return word.size() > 1 && word[0] == '@' && word[1] != '@';
}

}  // namespace news::query
