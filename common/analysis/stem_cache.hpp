#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace news::analysis {

/// Stems words and remembers what came out: running text repeats itself. Takes a fixed room (none
/// for the few words of a query), whatever it is given: a word takes the place of an older one with
/// the same hash.
class StemCache {
 public:
  /// language: a Snowball name, or "none": then every word is its own stem.
  explicit StemCache(const std::string& language);

  /// The result lives until the next call.
  const std::string& stem(const std::string& form);

 private:
  struct Pair {
    std::string form{};
    std::string stem{};
  };
  std::optional<Xapian::Stem> stemmer_;
  std::string stem_{};
  std::size_t stemmed_ = 0;  ///< Words before the cache was as large as it gets.
  std::vector<Pair> pairs_{};
};

}  // namespace news::analysis
