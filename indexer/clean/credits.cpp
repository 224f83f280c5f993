#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/letters.hpp"
#include "indexer/clean/shapes.hpp"

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

std::string_view names_of_byline(std::string_view line) {
  constexpr std::size_t longest_bytes = 120;
  constexpr std::size_t most_words = 10;
  constexpr std::string_view name_ends = "|,\xC2\xE2";  // also the first bytes of dots and dashes
  if (line.size() > longest_bytes || line.size() < 4) return {};
  const auto label = label_of_byline(line);
  if (label.empty() || (ends_with_stop(line) && !line.ends_with("r."))) return {};
  line.remove_prefix(label.size());
  const auto names = trimmed(line.substr(0, line.find_first_of(name_ends)));
  std::size_t words = 0;
  bool good = true;
  each_word(names, [&](std::string_view word) {
    ++words;
    return good = is_name_word(word);
  });
  return good && words >= 2 && words <= most_words ? names : std::string_view{};
}

bool is_caption(std::string_view line) {
  constexpr std::size_t longest_bytes = 900;
  constexpr std::size_t longest_credit_bytes = 90;
  if (line.size() > longest_bytes) return false;
  // The credit ends a caption: what comes long after such words is a story about a photograph.
  const auto from = line.size() > longest_credit_bytes ? line.size() - longest_credit_bytes : 0;
  for (auto at = from; at < line.size(); ++at)
    if (may_begin_credit(line, at) && is_credit(line, at)) return true;
  return false;
}

}  // namespace news::clean
