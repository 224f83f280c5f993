#include "indexer/clean/text/sentences.hpp"

#include <algorithm>
#include <array>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr auto abbreviations = std::to_array<std::string_view>(
    {"apr",  "aug", "capt", "col", "dec", "dr",   "feb", "gen", "gov", "jan", "jul",
     "jun",  "jr",  "lt",   "maj", "mar", "mr",   "mrs", "ms",  "no",  "nov", "oct",
     "prof", "rep", "rev",  "sen", "sep", "sept", "sgt", "sr",  "st",  "vs"});

/// The letters right before a stop.
std::string_view word_before(std::string_view text, std::size_t stop) {
  constexpr std::size_t longest = 12;
  auto at = stop;
  while (at > 0 && stop - at < longest && is_letter(class_before(text, at))) --at;
  return text.substr(at, stop - at);
}

bool ends_sentence(std::string_view text, std::size_t stop) {
  if (text[stop] != '.') return true;
  const auto word = word_before(text, stop);
  if (word.size() == 1 && class_at(word, 0) == Class::upper) return false;
  return std::none_of(abbreviations.begin(), abbreviations.end(),
                      [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

/// Behind the stop, its quotes and blanks: where the next sentence begins; 0 where none does.
std::size_t next_sentence(std::string_view text, std::size_t stop) {
  auto at = stop + 1;
  for (int quotes = 0; quotes < 3 && at < text.size() && !is_blank(text[at]); ++quotes) {
    const bool closes = text[at] == '"' || text[at] == ')' || text[at] == '\'' || text[at] == ']';
    const auto three = text.substr(at, 3);
    if (!closes && three != "\xE2\x80\x9D" && three != "\xE2\x80\x99") return 0;
    at += closes ? 1 : 3;
  }
  if (at >= text.size() || !is_blank(text[at])) return 0;
  while (at < text.size() && is_blank(text[at])) ++at;
  const auto opening = class_at(text, at);
  const bool opens = opening == Class::upper || opening == Class::digit ||
                     opening == Class::open_quote || (at < text.size() && text[at] == '(');
  return opens ? at : 0;
}

/// Where the sentence after this place begins; the end of the text where none does.
std::size_t after_sentence(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (text[at] != '.' && text[at] != '!' && text[at] != '?') continue;
    const auto next = next_sentence(text, at);
    if (next > 0 && next < text.size() && ends_sentence(text, at)) return next;
  }
  return text.size();
}

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view text, std::size_t start,
                                         std::size_t end) {
  std::vector<std::size_t> starts;
  const auto range = text.substr(0, end);
  for (auto at = start; at < end || starts.empty(); at = after_sentence(range, at))
    starts.push_back(at);
  return starts;
}

bool is_statement(std::string_view sentence) {
  if (!ends_with_stop(sentence)) return false;
  const auto last = sentence.find_last_of(".!?");
  return last == std::string_view::npos || sentence[last] != '?';
}

bool has_long_sentence(std::string_view text, std::size_t fewest_words) {
  constexpr std::size_t fewest_chars = 20;
  constexpr std::string_view ideographic_stop = "\xE3\x80\x82";
  for (std::size_t at = 0; at < text.size();) {
    const auto next = after_sentence(text, at);
    const auto sentence = trimmed(text.substr(at, next - at));
    if (is_statement(sentence) && count_words(sentence) >= fewest_words) return true;
    at = next;
  }
  return text.find(ideographic_stop) != std::string_view::npos && count_chars(text) >= fewest_chars;
}

}  // namespace news::clean
