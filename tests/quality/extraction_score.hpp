#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/uchar.h>

#include "common/text/utf8.hpp"

namespace news::tests {

/// How often each run of four words stands in a text; a shorter text is one run.
using Grams = std::map<std::string, std::size_t>;

/// Letters, digits and underscores, as \w of Python's re.
inline bool is_word_character(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return c == U'_' || u_isalnum(static_cast<UChar32>(c)) || type == U_OTHER_NUMBER ||
         type == U_LETTER_NUMBER;
}

inline std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = text::decode(text, at);
    if (decoded.valid && is_word_character(decoded.code_point))
      words.back() += text.substr(at, decoded.length);
    else if (!words.back().empty())
      words.emplace_back();
    at += decoded.length;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

inline Grams grams_of(std::string_view text) {
  constexpr std::size_t words_a_gram = 4;
  const auto words = words_of(text);
  Grams grams;
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (first > 0 && first + words_a_gram > words.size()) break;
    std::string gram;
    for (auto i = first; i < words.size() && i < first + words_a_gram; ++i) gram += words[i] + ' ';
    ++grams[gram];
  }
  return grams;
}

inline std::size_t size_of(const Grams& grams) {
  std::size_t size = 0;
  for (const auto& [gram, times] : grams) size += times;
  return size;
}

inline std::size_t shared(const Grams& one, const Grams& other) {
  std::size_t size = 0;
  for (const auto& [gram, times] : one)
    if (const auto found = other.find(gram); found != other.end())
      size += std::min(times, found->second);
  return size;
}

/// The measure of the article extraction benchmark (github.com/scrapinghub/
/// article-extraction-benchmark): precision is the mean over pages that gave text, recall the mean
/// over pages that have text, F1 of the two means.
class ExtractionScore {
 public:
  void add(std::string_view wanted, std::string_view found) {
    const auto want = grams_of(wanted);
    const auto got = grams_of(found);
    const auto both = static_cast<double>(shared(want, got));
    ++pages_;
    if (!got.empty()) precisions_.push_back(both / static_cast<double>(size_of(got)));
    if (!want.empty()) recalls_.push_back(both / static_cast<double>(size_of(want)));
  }

  [[nodiscard]] std::size_t pages() const { return pages_; }
  [[nodiscard]] double precision() const { return mean(precisions_); }
  [[nodiscard]] double recall() const { return mean(recalls_); }
  [[nodiscard]] double f1() const {
    const auto sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }

 private:
  static double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const auto value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
  }

  std::size_t pages_ = 0;
  std::vector<double> precisions_{};
  std::vector<double> recalls_{};
};

}  // namespace news::tests
