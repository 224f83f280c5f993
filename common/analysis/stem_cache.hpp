#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace news::analysis {

/// Stems words and remembers what came out: running text repeats itself. Takes a fixed room,
/// whatever it is given: a word takes the place of an older one with the same hash.
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
  std::vector<Pair> pairs_{};
};

}  // namespace news::analysis
