#include "searcher/query/word_count.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"

namespace news::query {
namespace {

constexpr std::size_t most_digits = 13;
constexpr std::uint64_t largest = 1'000'000'000'000;  // wc>999999999999 is still shown and read
constexpr std::string_view hint = "write wc>500, wc<=200 or wc:100..300";

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

Fault no_number(std::string_view text, std::size_t begin) {
  return {begin, begin + text.size(),
          all_digits(text) ? "this number is too large" : "this is not a number of words",
          std::string{hint}};
}

std::optional<std::uint64_t> number(std::string_view text) {
  if (!all_digits(text) || text.size() > most_digits) return std::nullopt;
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value <= largest ? std::optional{value} : std::nullopt;
}

Reading read_comparison(std::string_view text) {
  const bool with = text.size() > 1 && text[1] == '=';
  const std::size_t sign = with ? 2 : 1;
  const auto value = number(text.substr(sign));
  const bool beyond = value && *value == largest && text[0] == '>' && !with;
  if (!value || beyond) return no_number(text.substr(sign), sign);
  if (text[0] == '>') return Query{WordCount{.least = with ? *value : *value + 1}};
  if (!with && *value == 0)
    return Fault{0, text.size(), "no article has fewer than 0 words", std::string{hint}};
  return Query{WordCount{.most = with ? *value : *value - 1}};
}

Reading read_span(std::string_view text, std::size_t dots) {
  const auto from = text.substr(0, dots);
  const auto to = text.substr(dots + 2);
  WordCount count;
  if (from.empty() && to.empty())
    return Fault{0, text.size(), "this range has no end", std::string{hint}};
  if (!from.empty() && !(count.least = number(from))) return no_number(from, 0);
  if (!to.empty() && !(count.most = number(to))) return no_number(to, dots + 2);
  if (count.least && count.most && *count.least > *count.most)
    return Fault{0, text.size(), "this range ends before it begins",
                 "write the smaller number first: wc:100..300"};
  return Query{count};
}

}  // namespace

bool is_word_count(std::string_view word) {
  return word.size() > 2 && lower(word[0]) == 'w' && lower(word[1]) == 'c' &&
         (word[2] == '<' || word[2] == '>' || word[2] == '=');
}

Reading read_word_count(std::string_view text) {
  if (text.starts_with('<') || text.starts_with('>')) return read_comparison(text);
  if (const auto dots = text.find(".."); dots != std::string_view::npos)
    return read_span(text, dots);
  const auto value = number(text.substr(text.starts_with('=') ? 1 : 0));
  if (!value) return no_number(text, 0);
  return Query{WordCount{*value, *value}};
}

std::string show_word_count(const WordCount& count) {
  if (count.least && count.most && *count.least == *count.most)
    return fmt::format("wc:{}", *count.least);
  if (count.least && count.most) return fmt::format("wc:{}..{}", *count.least, *count.most);
  // People think in round numbers: 501 was typed as "more than 500".
  if (count.least && *count.least % 10 == 1) return fmt::format("wc>{}", *count.least - 1);
  if (count.least) return fmt::format("wc>={}", *count.least);
  if (count.most && *count.most % 10 == 9) return fmt::format("wc<{}", *count.most + 1);
  if (count.most) return fmt::format("wc<={}", *count.most);
  return "wc>=0";
}

}  // namespace news::query
