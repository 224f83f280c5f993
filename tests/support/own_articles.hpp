#pragma once

#include <string>
#include <vector>

#include "tests/support/articles_of.hpp"

namespace news::tests {

/// Articles of the project itself, as the indexer makes them of an input:
/// "data/tiny/13-wire.jsonl".
inline std::vector<Article> own_articles(const std::string& input) {
  return articles_of(std::string{NEWS_SOURCE_DIR} + "/" + input);
}

}  // namespace news::tests
