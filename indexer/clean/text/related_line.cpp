#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

constexpr std::size_t longest_bytes = 200;

/// What a page sets before a headline of another story.
constexpr auto labels = std::to_array<std::string_view>(
    {"also read:",     "don't miss:",     "gallery:",       "in pictures:", "live updates:",
     "more coverage:", "more:",           "must read:",     "photos:",      "read also:",
     "read more:",     "related:",        "see also:",      "video:",       "watch:",
     "mehr:",          "lesen sie auch:", "à lire aussi :", "leia mais:",   "lees ook:",
     "leggi anche:",   "lea también:"});

/// A headline: some words, and no stop but a question's.
bool is_headline(std::string_view text, std::size_t fewest_words) {
  if (text.ends_with('.') || text.ends_with(':')) return false;
  if (text.find("http") != std::string_view::npos) return false;
  const auto words = count_words(text);
  return words >= fewest_words && words <= 25;
}

/// "'Mild' winter": not the end of a quotation, which a blank follows.
bool is_opening_apostrophe(std::string_view text) {
  constexpr std::string_view typographic = "\xE2\x80\x98";
  if (text.starts_with(typographic)) return true;
  return text.starts_with('\'') && is_letter(class_at(text, 1));
}

/// "Opening night:Crowds fill the pier after ..." holds no list ("Cast:Ana Ruiz, Jo Lee, ...").
bool has_glued_colon(std::string_view line, std::size_t colon) {
  constexpr std::size_t most_words_before = 6;
  constexpr std::size_t fewest_words_behind = 5;
  const auto lead_in = line.substr(0, colon);
  const auto first = class_at(line, 0);
  const bool opens = first == Class::upper || first == Class::open_quote || first == Class::digit;
  if (!opens && line[0] != '\'') return false;
  if (lead_in.find_first_of(".!\"") != std::string_view::npos) return false;
  if (count_words(lead_in) > most_words_before) return false;
  const auto headline = line.substr(colon + 1);
  const auto next = class_at(headline, 0);
  if (next != Class::upper && !is_opening_apostrophe(headline)) return false;
  return std::count(headline.begin(), headline.end(), ',') <= 1 &&
         is_headline(headline, fewest_words_behind);
}

}  // namespace

std::string_view label_of_related_line(std::string_view line) {
  constexpr std::size_t fewest_words = 3;
  if (line.size() > longest_bytes) return {};
  const auto colon = line.find_first_of(":?");
  if (colon == std::string_view::npos) return {};
  for (const auto label : labels)
    if (starts_ignoring_case(line, label) && is_headline(line.substr(label.size()), fewest_words))
      return line.substr(0, label.size());
  const auto glued = line[colon] == ':' ? colon : colon + 1;
  if (glued < line.size() && line[glued] == ':' && has_glued_colon(line, glued))
    return line.substr(0, glued + 1);
  return {};
}

}  // namespace news::clean
