#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace news::retrieve {

/// Other spellings and names of one thing (Kyiv, Kiev), applied when a query is lowered, never when
/// an article is indexed.
class Aliases {
 public:
  /// A name as the forms of its words: {"ivory", "coast"}.
  using Name = std::vector<std::string>;

  /// Adds groups: one a line, names parted by tabs; empty lines and those that begin with # are
  /// passed over. Gives a warning for every line that is no group ("line 3: ..."), and goes on.
  std::vector<std::string> add(std::string_view lines);

  /// The other names of the same thing; none for a name that stands in no group. A name of several
  /// groups has those of all of them.
  [[nodiscard]] std::vector<Name> others(const Name& name) const;

  /// The words of the longest name.
  [[nodiscard]] std::size_t most_words() const { return most_words_; }

 private:
  std::vector<std::vector<Name>> groups_{};
  std::map<std::string, std::vector<std::size_t>> groups_of_{};  ///< By the words with blanks.
  std::size_t most_words_ = 0;
};

/// Those of data/aliases.tsv.
[[nodiscard]] Aliases built_in_aliases();

}  // namespace news::retrieve
