#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/schema/fields.hpp"
#include "indexer/build/analysed.hpp"

namespace news::build {

/// Gathers the words of one field of one article: each under its stem, and under its form where
/// that is another. A form keeps its positions only where its stem has several in the article: else
/// they are those of the stem at which an inflected word stands, and a third of the position table
/// is saved. Marks are those of the words of the text, so joined forms are told apart by terms: an
/// inflected one stands under schema::joined_term too, and one that is its own stem under its form
/// where the word that it begins with is inflected.
class FieldWords {
 public:
  explicit FieldWords(schema::Field field) : field_{field} {}

  /// wdf: what the word counts in ranking. Only the text's own stems count; everything else would
  /// add to the article's length.
  void add(const analysis::Token& token, std::uint32_t position, std::uint32_t wdf = 0);

  /// Moves what was gathered behind `words`.
  void move_into(std::vector<Word>& words);

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  /// What a form leads to; free where it has no hash.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t name = 0;  ///< In names_.
  };

  /// A form or a stem, and where it is counted.
  struct Name {
    std::uint32_t begins = 0;  ///< In letters_.
    std::uint32_t size = 0;
    std::uint32_t stem = 0;     ///< In stems_.
    std::uint32_t form = none;  ///< In words_; none: the word is its own stem.
  };

  struct Stem {
    std::uint32_t word = 0;        ///< In words_.
    std::uint32_t forms = 0;       ///< How many inflected words it has;
    std::uint32_t first_form = 0;  ///< the first of them, in words_.
    bool joined = false;           ///< One of its words is a joined form, which has no mark.
  };

  struct Place {
    std::uint32_t word = 0;  ///< In words_.
    std::uint32_t position = 0;
  };

  /// Words by their letters.
  struct Table {
    std::vector<Slot> slots{};  ///< Their number is a power of two.
    std::vector<Name> names{};
  };

  Name& name_of(const analysis::Token& token);
  void add_joined(const analysis::Token& token, const Name& name, std::uint32_t position);
  /// Whether a word of the text has this position; only what came last is looked at.
  [[nodiscard]] bool stands_at(std::uint32_t word, std::uint32_t position) const;
  void add_at(std::string term, std::uint32_t position);
  std::uint32_t stem_of(const std::string& stem);
  /// is_new: set where it was not yet there.
  std::uint32_t find_or_add(Table& table, std::string_view letters, bool& is_new);
  static void grow(Table& table);

  schema::Field field_;
  std::vector<Word> words_{};  ///< Without positions, until they are moved.
  std::vector<Place> places_{};
  std::string letters_{};  ///< Of all names.
  Table forms_{};          ///< A repeated word costs one look-up.
  Table stem_names_{};     ///< Their number is that in stems_.
  std::vector<Stem> stems_{};
  std::unordered_map<std::string, std::uint32_t> joined_terms_{};  ///< In words_.
  /// Where the last two inflected words stand: a joined form begins no earlier.
  std::array<std::uint32_t, 2> last_inflected_{};
};

/// Gathers what is true of the words at each position of one article.
class Marks {
 public:
  void add(schema::Mark mark, std::uint32_t position);

  /// What the word itself shows. word: as it stands in the text.
  void add_word(const analysis::Token& token, std::string_view word, std::uint32_t position);

  void move_into(std::vector<Word>& words);

 private:
  std::array<std::vector<std::uint32_t>, schema::marks> positions_{};
};

}  // namespace news::build
