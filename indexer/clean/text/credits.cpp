#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/sentences.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

constexpr auto particles = std::to_array<std::string_view>(
    {"and", "al", "bin", "da", "de",  "del", "della", "den", "der", "di", "dos", "du", "el",
     "ibn", "la", "le",  "of", "ten", "ter", "van",   "von", "y",   "&",  "und", "et"});

/// Words that name who made a picture, with the capital that begins a credit.
constexpr auto labels = std::to_array<std::string_view>(
    {"Photo by ", "Photo: ", "Photos by ", "Photos: ", "Photograph: ", "Photograph by ", "Image: ",
     "Image by ", "Picture: ", "Picture by ", "Photo credit: ", "Image credit: ", "Photo Credit: ",
     "Credit: ", "Foto: ", "PHOTO: ", "Photo courtesy ", "Photo illustration ", "AP Photo"});

/// Sellers and habits that close a credit: nothing of a sentence follows them.
constexpr auto closings = std::to_array<std::string_view>(
    {"Getty Images", "AP Photo", "File photo", "file photo", "File Photo", "REUTERS/", "AFP/"});

/// Who sells and spreads pictures, as credits end.
constexpr auto picture_agencies = std::to_array<std::string_view>({"AFP",
                                                                   "AFP via Getty Images",
                                                                   "AP",
                                                                   "Alamy",
                                                                   "Anadolu",
                                                                   "Associated Press",
                                                                   "Bloomberg",
                                                                   "EPA",
                                                                   "EPA-EFE",
                                                                   "Getty",
                                                                   "Getty Images",
                                                                   "NurPhoto",
                                                                   "PA",
                                                                   "Press Association",
                                                                   "Redux",
                                                                   "Reuters",
                                                                   "REUTERS",
                                                                   "Shutterstock",
                                                                   "Sipa USA",
                                                                   "TASS",
                                                                   "USA Today Sports",
                                                                   "USA TODAY Sports",
                                                                   "Xinhua",
                                                                   "ZUMA",
                                                                   "ZUMA Press",
                                                                   "dpa"});

constexpr auto roles = std::to_array<std::string_view>(
    {"Staff Writer", "Staff writer", "Staff Reporter", "Staff reporter", "Senior Writer",
     "Senior Reporter", "Special Correspondent", "Correspondent", "Political Editor", "Columnist",
     "Contributor", "Associate Editor", "Senior Editor", "Reporter", "Editor"});

constexpr auto words_of_outlets = std::to_array<std::string_view>(
    {"Chronicle", "Courier", "Daily", "Free",       "Gazette",  "Globe",  "Guardian", "Herald",
     "Journal",   "Network", "News",  "Newspapers", "Observer", "Post",   "Press",    "Record",
     "Register",  "Star",    "Sun",   "Times",      "Today",    "Tribune"});

constexpr auto byline_labels = std::to_array<std::string_view>({"By ", "BY ", "Von ", "Par "});

std::string_view label_of_byline(std::string_view line) {
  const auto found = std::find_if(byline_labels.begin(), byline_labels.end(),
                                  [line](std::string_view each) { return line.starts_with(each); });
  return found == byline_labels.end() ? std::string_view{} : *found;
}

bool is_particle(std::string_view word) {
  return std::any_of(particles.begin(), particles.end(),
                     [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

bool is_name_word(std::string_view word) {
  if (is_particle(word)) return true;
  if (class_at(word, 0) != Class::upper) return false;
  return word.find_first_of("0123456789?!:(\"") == std::string_view::npos;
}

std::size_t count_name_words(std::string_view text) {
  std::size_t words = 0;
  bool good = true;
  each_word(text, [&](std::string_view word) {
    ++words;
    return good = is_name_word(word);
  });
  return good ? words : 0;
}

/// "Ana Núñez/Bay Gazette", "AP".
bool is_credit_behind_stop(std::string_view tail) {
  if (std::find(picture_agencies.begin(), picture_agencies.end(), tail) != picture_agencies.end())
    return true;
  const auto slash = tail.find('/');
  const bool parted = slash != std::string_view::npos && slash > 0 && slash + 1 < tail.size();
  return parted && count_words(tail.substr(0, slash)) >= 2;
}

/// "courtesy Ana Núñez" behind a stop.
std::string_view courtesy_at_end(std::string_view line) {
  constexpr std::string_view word = "ourtesy ";
  constexpr std::size_t most_words = 6;
  const auto at = line.rfind(word);
  if (at == std::string_view::npos || at < 3 || ends_with_stop(line)) return {};
  if (line[at - 2] != ' ' || class_before(line, at - 2) != Class::stop) return {};
  const auto words = count_name_words(line.substr(at + word.size()));
  return words > 0 && words <= most_words ? line.substr(at - 1) : std::string_view{};
}

/// "/Reuters", "/USA Today Sports" at the end of a line; empty where there is none.
std::string_view agency_at_end(std::string_view line) {
  const auto slash = line.rfind('/');
  if (slash == std::string_view::npos || slash == 0 || is_blank(line[slash - 1])) return {};
  auto name = line.substr(slash + 1);
  if (name.ends_with(')')) name.remove_suffix(1);
  const auto found = std::find(picture_agencies.begin(), picture_agencies.end(), name);
  return found == picture_agencies.end() ? std::string_view{} : line.substr(slash);
}

bool may_begin_credit(std::string_view line, std::size_t at) {
  constexpr std::string_view before = " (/.|[)";
  return at == 0 || before.find(line[at - 1]) != std::string_view::npos ||
         class_before(line, at) == Class::close_quote;
}

template <std::size_t N>
std::string_view found_at(std::string_view line, std::size_t at,
                          const std::array<std::string_view, N>& words) {
  for (const auto each : words)
    if (line.substr(at).starts_with(each)) return each;
  return {};
}

bool is_credit(std::string_view line, std::size_t at) {
  constexpr std::size_t most_words = 10;
  constexpr std::string_view first_letters = "PICFAGRf";
  if (first_letters.find(line[at]) == std::string_view::npos) return false;
  if (const auto label = found_at(line, at, labels); !label.empty())
    return count_words(line.substr(at + label.size())) <= most_words;
  const auto closing = found_at(line, at, closings);
  if (closing.empty()) return false;
  const auto rest = line.substr(at + closing.size());
  return rest.find_first_not_of(".)]\" ") == std::string_view::npos ||
         (closing.ends_with('/') && count_words(rest) <= 4);
}

}  // namespace

bool is_names(std::string_view line) {
  constexpr std::size_t longest_bytes = 60;
  if (line.size() > longest_bytes || line.find_first_of(",;/|") != std::string_view::npos)
    return false;
  const auto words = count_name_words(line);
  const bool small =
      std::any_of(line.begin(), line.end(), [](char c) { return 'a' <= c && c <= 'z'; });
  return words >= 2 && words <= 4 && small && !is_particle(line.substr(0, line.find(' '))) &&
         !ends_with_stop(line);
}

bool is_outlet(std::string_view line) {
  constexpr std::size_t most_words = 5;
  if (ends_with_stop(line) || count_words(line) > most_words) return false;
  bool known = line.size() >= 3 &&
               std::none_of(line.begin(), line.end(), [](char c) { return 'a' <= c && c <= 'z'; });
  bool good = true;
  each_word(line, [&](std::string_view word) {
    const auto bare = word.substr(word.starts_with('('));  // "The (Port, Del.) Herald"
    good = is_name_word(bare);
    known = known || std::find(words_of_outlets.begin(), words_of_outlets.end(), bare) !=
                         words_of_outlets.end();
    return good;
  });
  return good && known;
}

std::string_view names_before_role(std::string_view line) {
  constexpr std::size_t longest_bytes = 90;
  if (line.size() > longest_bytes) return {};
  for (const auto role : roles) {
    if (!line.ends_with(role) || line.size() == role.size()) continue;
    auto names = line.substr(0, line.size() - role.size());
    const bool parted = names.ends_with(", ") || names.ends_with(" | ");
    if (parted) names = trimmed(names.substr(0, names.find_last_of(",|")));
    // Without a comma only glue tells a name from "Sports Editor".
    if (!parted && class_before(names, names.size()) != Class::lower) continue;
    if (is_names(names)) return names;
  }
  return {};
}

std::string_view names_behind_last_stop(std::string_view line) {
  constexpr std::size_t longest_bytes = 900;
  constexpr std::size_t most_words = 8;
  if (line.size() > longest_bytes || ends_with_stop(line)) return {};
  const auto starts = sentence_starts(line, 0, line.size());
  if (starts.size() < 2) return {};
  const auto tail = line.substr(starts.back());
  const auto words = count_name_words(tail);
  return words > 0 && words <= most_words ? tail : std::string_view{};
}

std::string_view names_of_byline(std::string_view line) {
  constexpr std::size_t longest_bytes = 120;
  constexpr std::size_t most_words = 10;
  constexpr std::string_view name_ends = "|,\xC2\xE2";  // also the first bytes of dots and dashes
  if (line.size() > longest_bytes || line.size() < 4) return {};
  const auto label = label_of_byline(line);
  if (label.empty() || (ends_with_stop(line) && !line.ends_with("r."))) return {};
  line.remove_prefix(label.size());
  const auto names = trimmed(line.substr(0, line.find_first_of(name_ends)));
  if (equal_ignoring_case(names, "the numbers")) return {};  // a heading above figures
  const auto words = count_name_words(names);
  return words >= 2 && words <= most_words ? names : std::string_view{};
}

std::string_view credit_of_caption(std::string_view line) {
  constexpr std::size_t longest_bytes = 900;
  constexpr std::size_t longest_credit_bytes = 90;
  if (line.size() > longest_bytes) return {};
  // The credit ends a caption: what comes long after such words is a story about a photograph.
  const auto from = line.size() > longest_credit_bytes ? line.size() - longest_credit_bytes : 0;
  for (auto at = from; at < line.size(); ++at)
    if (may_begin_credit(line, at) && is_credit(line, at)) return line.substr(at);
  if (const auto agency = agency_at_end(line); !agency.empty()) return agency;
  if (const auto courtesy = courtesy_at_end(line); !courtesy.empty()) return courtesy;
  const auto tail = names_behind_last_stop(line);
  return is_credit_behind_stop(tail) ? tail : std::string_view{};
}

}  // namespace news::clean
