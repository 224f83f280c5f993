#include "common/analysis/stem_cache.hpp"

#include <functional>

namespace news::analysis {
namespace {

constexpr std::size_t pair_count = 1u << 14;  // a power of two; about the words of 1,000 stories
constexpr std::size_t few_pairs = 1u << 10;   // for a page of results, which has to be quick
constexpr std::size_t few_words = 32;         // more than most queries have
constexpr std::size_t many_words = 8 * few_pairs;
constexpr std::size_t longest_kept_bytes = 32;  // longer words are too rare to be worth a place

}  // namespace

StemCache::StemCache(const std::string& language) {
  if (language == "none") return;
  stemmer_.emplace(language);
}

const std::string& StemCache::stem(const std::string& form) {
  if (!stemmer_) return form;
  if (pairs_.size() < pair_count) {
    if (++stemmed_ <= few_words) return stem_ = (*stemmer_)(form);
    if (pairs_.empty()) pairs_.resize(few_pairs);
    if (stemmed_ > many_words) {
      pairs_.clear();  // their places change
      pairs_.resize(pair_count);
    }
  }
  // Place 0 is nobody's: it takes the words that are not kept.
  std::size_t place = 0;
  if (form.size() <= longest_kept_bytes)
    place = 1 + std::hash<std::string>{}(form) % (pairs_.size() - 1);
  auto& pair = pairs_[place];
  if (pair.form != form) {
    pair.stem = (*stemmer_)(form);
    pair.form = form;
  }
  return pair.stem;
}

}  // namespace news::analysis
