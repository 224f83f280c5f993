#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "searcher/diff/text.hpp"
#include "searcher/diff/word_changes.hpp"

namespace news::diff {

/// A number, name or quotation where it stands.
struct Mention {
  const Text* text = nullptr;
  Range words{};
};

/// The words at these places as printed, blanks between them included.
[[nodiscard]] std::string_view spelt(const Text& text, const Range& words);

/// The word without a possessive: "Berg's" and "Berg’s" are Berg.
[[nodiscard]] std::string_view bare(std::string_view word);

/// Whether one mention was put for the other: in a short change with as many on both sides.
[[nodiscard]] bool pairs_up(const Swap& swap, const std::vector<Mention>& before,
                            const std::vector<Mention>& after);

/// Facts of one kind, each once.
class FactList {
 public:
  explicit FactList(FactKind kind) : kind_{kind} {}

  /// One put for another; nullptr for what is new or gone. With numbers goes some context.
  void add(const Mention* before, const Mention* after);

  /// The first for the first, and so on: as many on both sides.
  void add_swapped(const std::vector<Mention>& before, const std::vector<Mention>& after);

  void add_alone(const std::vector<Mention>& gone, const std::vector<Mention>& added);

  /// Those put for others first; a number told there is not told as new or gone again.
  [[nodiscard]] std::vector<Fact> take();

 private:
  [[nodiscard]] std::string printed(const Mention& mention) const;

  FactKind kind_;
  std::set<std::pair<std::string, std::string>> told_{};
  std::vector<Fact> swapped_{};
  std::vector<Fact> alone_{};  ///< Gone or new.
};

}  // namespace news::diff
