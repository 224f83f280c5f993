#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/record.hpp"
#include "searcher/results/passage.hpp"

namespace news {

/// One article that matched.
struct Hit {
  std::size_t rank = 0;  ///< From 1.
  double score = 0;      ///< The query's weight; 0 where nothing in it ranks (filters only).
  schema::Record article{};
  std::vector<std::pair<std::size_t, std::size_t>>
      title_matches{};                 ///< Byte ranges in the title, half-open, rising.
  std::vector<Passage> passages{};     ///< In text order; empty where none were wanted.
  std::vector<std::string> missing{};  ///< Of a partial match: the words that it does not have.
};

}  // namespace news
