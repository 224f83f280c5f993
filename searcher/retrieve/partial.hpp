#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// A question as people write one: more than four plain words, small ones (stop words) among them,
/// and filters. What answers it has some of the words, seldom all: any of them, the best first.
/// Nothing for anything else. typed: before stop words are left out.
[[nodiscard]] std::optional<query::Query> as_question(const query::Query& typed, Vocabulary& words);

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
