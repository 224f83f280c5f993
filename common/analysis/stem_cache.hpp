#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
  /// A word and its stem, one behind the other; no sizes: none.
  struct alignas(32) Pair {
    std::uint8_t form_size = 0;
    std::uint8_t stem_size = 0;
    std::array<char, 30> letters{};
  };

  void make_room();

  std::optional<Xapian::Stem> stemmer_;
  std::string stem_{};
  std::size_t stemmed_ = 0;  ///< Words before the cache was as large as it gets.
  std::vector<Pair> pairs_{};
};

}  // namespace news::analysis
