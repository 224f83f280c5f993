#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// The articles that have some words of a query but not all.
class PartialMatches {
 public:
  /// Nothing where the query is anything else than plain words, two at least, and filters: what a
  /// person has asked for exactly is never widened. query: made ready.
  [[nodiscard]] static Result<std::optional<PartialMatches>> of(const query::Query& query,
                                                                Vocabulary& words);

  /// Articles with some of the words but not all of them; best are those with the most weight.
  [[nodiscard]] Xapian::Query some_only() const;

  /// The words, as typed, that an article does not have.
  [[nodiscard]] std::vector<std::string> missing_in(const std::string& id,
                                                    const Xapian::Database& database) const;

 private:
  struct Word {
    std::string text{};
    Xapian::Query articles{};
  };

  std::vector<Word> words_{};
  std::vector<Xapian::Query> filters_{};
};

}  // namespace news::retrieve
