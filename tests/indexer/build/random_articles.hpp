#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "indexer/build/analysed.hpp"

namespace news::tests {

/// Articles as no analyzer would make them: any bytes, any gaps, any sizes within the limits.
class RandomArticles {
 public:
  explicit RandomArticles(std::uint64_t seed) : random_{seed} {
    const std::size_t terms = 1 + below(one_in(25) ? 3'000 : 40);
    for (std::size_t i = 0; i < terms; ++i) vocabulary_.push_back(term());
  }

  std::vector<build::Analysed> collection() {
    static constexpr std::size_t sizes[] = {1, 2, 3, 5, 12, 30};
    std::vector<build::Analysed> articles(1 + below(sizes[below(std::size(sizes))]));
    ids_ = one_in(3) ? articles.size() : articles.size() * 20;
    for (auto& each : articles) each = article();
    return articles;
  }

  build::Analysed article() {
    build::Analysed made;
    made.id = std::to_string(below(ids_));
    made.id_term = "Q" + made.id;
    if (!one_in(10)) made.boolean_terms.push_back(made.id_term);
    if (one_in(2)) made.boolean_terms.push_back(vocabulary_[below(vocabulary_.size())]);
    std::sort(made.boolean_terms.begin(), made.boolean_terms.end());
    std::map<std::string, build::Word> words;
    for (auto left = one_in(8) ? 0 : below(one_in(60) ? 1'500 : 20); left > 0; --left) {
      const auto& name = vocabulary_[below(vocabulary_.size())];
      words[name] = {name, wdf(), positions()};
    }
    for (auto& [name, word] : words) made.words.push_back(std::move(word));
    for (std::uint32_t slot = 0; slot < 6 && !one_in(4); ++slot)
      if (!one_in(3)) made.values.emplace_back(slots[slot], bytes(below(one_in(9) ? 3'000 : 12)));
    made.data = one_in(6) ? "" : bytes(below(one_in(20) ? 30'000 : 400));
    return made;
  }

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  static constexpr std::uint32_t slots[] = {0, 1, 3, 127, 128, 70'000};

  /// Anything, or what deflates well.
  std::string bytes(std::size_t size) {
    std::string made(size, 'e');
    const bool noise = one_in(2);
    for (auto& c : made) c = static_cast<char>(noise ? below(256) : "the quick fox"[below(13)]);
    return made;
  }

  std::string term() {
    if (one_in(30)) return std::string(245, static_cast<char>('a' + below(26)));
    if (one_in(30)) return std::string(1 + below(122), '\0');
    std::string made = bytes(1 + below(one_in(5) ? 100 : 8));
    if (one_in(6)) made.insert(below(made.size()), 1, '\0');
    return made;
  }

  std::uint32_t wdf() {
    return static_cast<std::uint32_t>(one_in(30) ? below(1u << 20) : below(one_in(4) ? 300 : 4));
  }

  std::vector<std::uint32_t> positions() {
    std::vector<std::uint32_t> made;
    if (one_in(3)) return made;
    const std::size_t gap = one_in(20) ? 50'000'000 : one_in(3) ? 1'000 : 3;
    auto left = 1 + below(one_in(10) ? 80 : 4);
    for (std::uint32_t at = static_cast<std::uint32_t>(below(gap)); left > 0;
         at += static_cast<std::uint32_t>(1 + below(gap)), --left)
      made.push_back(at);
    return made;
  }

  std::mt19937_64 random_;
  std::vector<std::string> vocabulary_{};
  std::size_t ids_ = 1'000;
};

}  // namespace news::tests
