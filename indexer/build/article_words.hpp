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
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Places {
    std::size_t stem = 0;     ///< In stems_.
    std::size_t form = none;  ///< In words_; none: the word is its own stem.
  };

  struct Stem {
    std::size_t word = 0;              ///< In words_.
    std::vector<std::size_t> forms{};  ///< Of inflected words, in words_.
    bool joined = false;               ///< One of its words is a joined form, which has no mark.
  };

  Places places_of(const analysis::Token& token);
  void add_joined(const analysis::Token& token, const Places& places, std::uint32_t position);
  void add_at(std::string term, std::uint32_t position);

  schema::Field field_;
  std::vector<Word> words_{};
  std::unordered_map<std::string, Places> forms_{};  ///< A repeated word costs one look-up.
  std::unordered_map<std::string, std::size_t> stem_numbers_{};
  std::vector<Stem> stems_{};
  std::unordered_map<std::string, std::size_t> joined_terms_{};  ///< In words_.
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
