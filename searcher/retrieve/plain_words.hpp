#pragma once

#include <string>
#include <vector>

#include "searcher/query/query.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

/// A query made ready: what was typed stays what it says, but for words that say nothing.
struct Readied {
  query::Query query{};
  std::vector<std::string> left_out{};  ///< Stop words, as typed.
};

/// Leaves out stop words beside other words (never the last word, in quotes, after =, behind NOT or
/// in capitals: US, WHO), and lets the words of a name that has others (ivory coast) find those
/// too.
[[nodiscard]] Readied readied(const query::Query& query, Vocabulary& words);

}  // namespace news::retrieve
