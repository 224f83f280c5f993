#include "common/analysis/stem_cache.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace news::analysis {
namespace {

constexpr std::size_t pair_count = 1u
                                   << 15;    // a power of two; more than the words of 1,000 stories
constexpr std::size_t few_pairs = 1u << 10;  // for a page of results, which has to be quick
constexpr std::size_t few_words = 32;        // more than most queries have
constexpr std::size_t many_words = 8 * few_pairs;
constexpr std::size_t longest_kept_bytes = 16;  // longer words are too rare to be worth a place

/// Of a word of at most 16 bytes.
std::size_t hash_of(std::string_view form) {
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  std::memcpy(&head, form.data(), std::min<std::size_t>(form.size(), 8));
  if (form.size() > 8) std::memcpy(&tail, form.data() + 8, form.size() - 8);
  auto mixed = (head ^ (tail * 0x9E3779B97F4A7C15u)) * 0xD6E8FEB86659FD93u;
  mixed ^= mixed >> 32;
  return static_cast<std::size_t>((mixed * 0xD6E8FEB86659FD93u) >> 32);
}

}  // namespace

StemCache::StemCache(const std::string& language) {
  if (language == "none") return;
  stemmer_.emplace(language);
}

const std::string& StemCache::stem(const std::string& form) {
  if (!stemmer_) return form;
  make_room();
  if (pairs_.empty() || form.size() > longest_kept_bytes) return stem_ = (*stemmer_)(form);
  auto& pair = pairs_[hash_of(form) & (pairs_.size() - 1)];
  if (pair.form_size == form.size() &&
      std::memcmp(pair.letters.data(), form.data(), form.size()) == 0)
    return stem_.assign(pair.letters.data() + pair.form_size, pair.stem_size);
  stem_ = (*stemmer_)(form);
  if (form.size() + stem_.size() > pair.letters.size()) return stem_;
  pair.form_size = static_cast<std::uint8_t>(form.size());
  pair.stem_size = static_cast<std::uint8_t>(stem_.size());
  std::copy(form.begin(), form.end(), pair.letters.begin());
  std::copy(stem_.begin(), stem_.end(), pair.letters.begin() + pair.form_size);
  return stem_;
}

void StemCache::make_room() {
  if (pairs_.size() == pair_count || ++stemmed_ <= few_words) return;
  if (pairs_.empty()) pairs_.resize(few_pairs);
  if (stemmed_ <= many_words) return;
  pairs_.clear();  // their places change
  pairs_.resize(pair_count);
}

}  // namespace news::analysis
