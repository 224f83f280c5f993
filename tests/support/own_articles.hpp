#pragma once

#include <string>
#include <vector>

#include "tests/support/articles_of.hpp"
#include "tests/support/own_file.hpp"

namespace news::tests {

/// Articles of the project itself, as the indexer makes them of an input:
/// "data/tiny/13-wire.jsonl".
inline std::vector<Article> own_articles(const std::string& input) {
  return articles_of(own_file(input));
}

}  // namespace news::tests
