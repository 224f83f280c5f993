#include "indexer/group/sketch.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <xxhash.h>

#include "common/text/sentences.hpp"
#include "indexer/group/digest.hpp"
#include "indexer/group/words.hpp"

namespace news::group {
namespace {

using story::print_bits;
using Words = std::vector<HashedWord>;

template <class Number>
void sort_each_once(std::vector<Number>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Of a range of words, in order; 0 is never given.
std::uint64_t hash_of(const Words& words, std::size_t first, std::size_t last) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio
  std::uint64_t hash = last - first;
  for (auto i = first; i < last; ++i) {
    hash = (hash ^ words[i].hash) * odd;
    hash ^= hash >> 29;
  }
  return hash | 1;
}

std::vector<std::uint64_t> shingles_of(const Words& words) {
  std::vector<std::uint64_t> shingles;
  if (words.size() < shingle_words) return shingles;
  shingles.reserve(words.size() - shingle_words + 1);
  for (std::size_t first = 0; first + shingle_words <= words.size(); ++first) {
    std::array<std::uint64_t, shingle_words> hashes{};
    for (std::size_t i = 0; i < shingle_words; ++i) hashes[i] = words[first + i].hash;
    shingles.push_back(XXH3_64bits(hashes.data(), sizeof hashes));
  }
  sort_each_once(shingles);
  return shingles;
}

/// shingles: rising.
std::vector<std::uint64_t> keys_of(const std::vector<std::uint64_t>& shingles) {
  std::vector<std::uint64_t> keys;
  for (const auto shingle : shingles) {
    const auto key = shingle >> (64 - key_bits);
    if (keys.size() == most_keys || (keys.size() >= fewest_keys && key >= key_limit)) break;
    if (keys.empty() || keys.back() != key) keys.push_back(key);
  }
  return keys;
}

/// shingles: rising, and so are prints.
void add_prints(Sketch& sketch, const std::vector<std::uint64_t>& shingles) {
  sketch.prints.reserve(shingles.size());
  for (const auto shingle : shingles)
    sketch.prints.push_back(static_cast<std::uint32_t>(shingle >> (64 - print_bits)));
  while (sketch.prints.size() > most_prints && sketch.halvings + 1U < print_bits) {
    const auto bit = 1U << sketch.halvings++;
    std::erase_if(sketch.prints, [bit](std::uint32_t print) { return (print & bit) != 0; });
  }
  const auto again = std::unique(sketch.prints.begin(), sketch.prints.end());
  sketch.prints.erase(again, sketch.prints.end());
  sketch.prints.shrink_to_fit();
}

void add_sentences(Sketch& sketch, std::string_view body, const Words& words) {
  std::size_t next = 0;
  for (const auto& sentence : text::split_sentences(body)) {
    while (next < words.size() && words[next].start < sentence.start) ++next;
    const auto first = next;
    while (next < words.size() && words[next].start < sentence.end) ++next;
    if (next - first < sentence_words) continue;
    sketch.sentences.push_back(static_cast<std::uint32_t>(hash_of(words, first, next) >> 32));
    if (sketch.sentences.size() == most_sentences) break;
  }
  sort_each_once(sketch.sentences);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "A" and "of" say nothing; numbers do, and words of unspaced scripts, each a character.
bool says_something(const HashedWord& word, std::string_view text) {
  constexpr std::uint32_t fewest_letters = 3;
  const bool is_ascii = static_cast<unsigned char>(text[word.start]) < 0x80;
  return !is_ascii || word.letters >= fewest_letters || is_digit(text[word.start]);
}

std::uint32_t short_hash(const HashedWord& word) {
  return static_cast<std::uint32_t>(word.hash >> 32) | 1;
}

/// Those of the first words that say something, in order.
std::vector<std::uint32_t> first_words(std::string_view text, const Words& words,
                                       std::size_t most) {
  std::vector<std::uint32_t> hashes;
  for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
    if (says_something(words[i], text)) hashes.push_back(short_hash(words[i]));
  return hashes;
}

void add_title(Sketch& sketch, std::string_view title) {
  const auto words = hashed_words(title);
  if (words.empty()) return;
  sketch.title = hash_of(words, 0, words.size());
  sketch.title_words = first_words(title, words, most_title_words);
  if (!sketch.title_words.empty()) sketch.subject = sketch.title_words.front();
  for (const auto& word : words)
    if (is_digit(title[word.start])) sketch.title_numbers.push_back(short_hash(word));
  sketch.title_numbers.resize(std::min(sketch.title_numbers.size(), most_title_words));
  sort_each_once(sketch.title_words);
  sort_each_once(sketch.title_numbers);
}

void add_lead(Sketch& sketch, std::string_view body, const Words& words) {
  sketch.lead = first_words(body, words, lead_words);
  sort_each_once(sketch.lead);
}

}  // namespace

Sketch sketch_of(const Article& article) {
  Sketch sketch{.published = article.published};
  const auto words = hashed_words(article.body);
  if (!words.empty()) sketch.text = hash_of(words, 0, words.size());
  const auto shingles = shingles_of(words);
  sketch.shingles = static_cast<std::uint32_t>(shingles.size());
  sketch.keys = keys_of(shingles);
  add_prints(sketch, shingles);
  add_sentences(sketch, article.body, words);
  add_title(sketch, article.title);
  add_lead(sketch, article.body, words);
  sketch.digest = is_digest_title(article.title);
  return sketch;
}

std::uint64_t last_sure_key(const Sketch& sketch) {
  if (sketch.keys.size() == sketch.shingles) return std::uint64_t{1} << key_bits;
  if (sketch.keys.size() == most_keys) return sketch.keys.back();
  return std::max(sketch.keys.back(), key_limit - 1);
}

}  // namespace news::group
