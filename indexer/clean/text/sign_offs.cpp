#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/sentences.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

constexpr auto openings = std::to_array<std::string_view>(
    {"Additional reporting by ", "Editing by ", "Reporting by ", "Reporting and writing by ",
     "Writing by ", "Compiled by ", "Our Standards: ", "Contributing: "});

constexpr auto closings = std::to_array<std::string_view>(
    {"contributed to this report", "contributed to this story", "contributed to this article",
     "contributed reporting", "contributed to the reporting"});

constexpr auto ways_to_reach = std::to_array<std::string_view>(
    {"contact", "email", "e-mail", "follow", "followed", "reach", "reached"});

constexpr auto persons = std::to_array<std::string_view>({"her", "him", "me", "them", "us"});

/// In a line of a few words the name of a network is enough: "On Twitter @ana".
constexpr auto networks =
    std::to_array<std::string_view>({"bluesky", "facebook", "instagram", "tweet", "twitter", "x"});

bool has_quote(std::string_view line) {
  return line.find('"') != std::string_view::npos ||
         line.find("\xE2\x80\x9C") != std::string_view::npos;
}

/// An address of mail, or a name on a network: "ana@example.org", "@ana_ruiz".
bool is_handle(std::string_view word) {
  const auto at = word.find('@');
  return at != std::string_view::npos && at + 3 < word.size() && is_letter(class_at(word, at + 1));
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  while (!word.empty() && !is_letter(class_before(word, word.size()))) word.remove_suffix(1);
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

/// "Follow Ana", "reach her", "be reached": readers who are "asked to contact the police" are part
/// of the story.
bool is_way_to_reach(std::string_view word, std::string_view next) {
  if (!is_one_of(word, ways_to_reach)) return false;
  return class_at(word, 0) == Class::upper || is_one_of(word, std::array{ways_to_reach.back()}) ||
         is_one_of(next, persons);
}

}  // namespace

bool is_contact_line(std::string_view line) {
  constexpr std::size_t longest_bytes = 300;
  if (line.size() > longest_bytes || line.find('@') == std::string_view::npos || has_quote(line))
    return false;
  constexpr std::size_t few_words = 8;
  const bool short_line = count_words(line) <= few_words;
  bool handle = false;
  bool way = false;
  std::string_view before;
  each_word(line, [&](std::string_view word) {
    handle = handle || is_handle(word);
    way = way || is_way_to_reach(before, word) || (short_line && is_one_of(word, networks));
    before = word;
    return !(handle && way);
  });
  return handle && way;
}

bool is_sign_off(std::string_view line) {
  constexpr std::size_t longest_bytes = 300;
  if (line.size() > longest_bytes || has_quote(line)) return false;
  const auto bare = line.substr(std::min(line.find_first_not_of("([*_ "), line.size()));
  for (const auto opening : openings)
    if (bare.starts_with(opening)) return class_at(bare, opening.size()) == Class::upper;
  if (sentence_starts(line, 0, line.size()).size() > 1) return false;
  return std::any_of(closings.begin(), closings.end(), [line](std::string_view closing) {
    const auto at = line.rfind(closing);
    return at != std::string_view::npos && at > 0 &&
           count_words(line.substr(at + closing.size())) <= 4;
  });
}

}  // namespace news::clean
