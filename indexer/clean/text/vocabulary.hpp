#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace news::clean {

/// Tells two words glued together ("newsThe") from a brand ("BeReal") by the other words of the
/// article.
class Vocabulary {
 public:
  /// Counts in the text what has to be known about the words around the glued places. The text must
  /// outlive the vocabulary.
  Vocabulary(std::string_view text, const std::vector<std::size_t>& glued_places);

  /// Whether the word around the glued place is unknown as a whole (stands once) and both its parts
  /// are known: from this article, or because every text has them. One of the given places.
  [[nodiscard]] bool parts_at(std::size_t glued_place) const;

 private:
  void want(std::uint64_t hash);
  void count(std::uint64_t hash);
  [[nodiscard]] bool knows(std::string_view word) const;

  std::string_view text_;
  std::unordered_map<std::uint64_t, unsigned> times_{};
  std::bitset<4096> wanted_{};  ///< By the low bits of the hash: most words need no look-up.
};

}  // namespace news::clean
