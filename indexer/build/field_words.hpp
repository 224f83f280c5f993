#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/schema/fields.hpp"
#include "indexer/build/analysed.hpp"

namespace news::build {

/// Gathers the words of one field of one article.
class FieldWords {
 public:
  explicit FieldWords(schema::Field field) : field_{field} {}

  void add(const analysis::Token& token, std::uint32_t position, std::uint32_t wdf);

  /// Moves what was gathered behind `words`.
  void move_into(std::vector<Word>& words);

 private:
  struct Places {
    std::size_t form = 0;  ///< In words_.
    std::size_t stem = 0;
  };

  Places places_of(const analysis::Token& token);

  schema::Field field_;
  std::vector<Word> words_{};
  std::unordered_map<std::string, Places> forms_{};  ///< A repeated word costs one look-up.
  std::unordered_map<std::string, std::size_t> stems_{};
};

}  // namespace news::build
