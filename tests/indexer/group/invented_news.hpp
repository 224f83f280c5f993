#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "indexer/article/article.hpp"

namespace news::tests {

/// SplitMix64 (Steele, Lea, Flood): a number for each seed, the same everywhere.
inline std::uint64_t mixed(std::uint64_t seed) {
  auto z = seed + 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

/// A word that nobody uses, of two or three syllables; some have letters beyond ASCII.
inline std::string invented_word(std::uint64_t seed) {
  static const char* const syllables[] = {"ba",  "ri",  "to",  "né",  "ka", "lu",  "mö",  "sé",
                                          "dar", "vin", "tol", "rek", "ła", "pos", "gem", "uz"};
  std::string word;
  auto bits = mixed(seed);
  for (std::uint64_t left = 2 + bits % 2; left > 0; --left) word += syllables[(bits >>= 4) % 16];
  return word;
}

/// A sentence of so many words; the same for the same number.
inline std::string invented_sentence(std::uint64_t number, int words = 12) {
  std::string sentence = "In";
  for (int i = 0; i < words; ++i)
    sentence += ' ' + invented_word(number * 1000 + static_cast<std::uint64_t>(i));
  return sentence + '.';
}

/// The sentences from `first` on, as paragraphs of two.
inline std::string invented_text(std::uint64_t first, int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i)
    text += invented_sentence(first + static_cast<std::uint64_t>(i)) + (i % 2 == 1 ? "\n\n" : " ");
  return text;
}

inline text::PartialDate day(int number) {
  return text::whole_day(std::chrono::sys_days{std::chrono::days{20'000 + number}});
}

inline Article article(std::string id, std::string title, std::string body,
                       text::PartialDate published = day(0)) {
  Article made;
  made.id = std::move(id);
  made.title = std::move(title);
  made.body = std::move(body);
  made.published = published;
  return made;
}

}  // namespace news::tests
