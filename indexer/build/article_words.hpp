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
/// is saved.
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
    bool joined = false;               ///< One of them is a joined form, which has no mark.
  };

  Places places_of(const analysis::Token& token);

  schema::Field field_;
  std::vector<Word> words_{};
  std::unordered_map<std::string, Places> forms_{};  ///< A repeated word costs one look-up.
  std::unordered_map<std::string, std::size_t> stem_numbers_{};
  std::vector<Stem> stems_{};
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
