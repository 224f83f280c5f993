#pragma once

#include <string>
#include <vector>

#include "indexer/article/article.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"

namespace news::tests {

/// Articles of the project itself, as the indexer makes them of an input:
/// "data/tiny/13-wire.jsonl".
inline std::vector<Article> own_articles(const std::string& input) {
  std::vector<Article> articles;
  const read::Sink sink{[&](RawArticle raw) {
                          auto cleaned = clean_one(raw, {});
                          articles.push_back(describe::describe(raw, std::move(cleaned)));
                          return true;
                        },
                        [](const Skipped&) {}};
  read::read_input(std::string{NEWS_SOURCE_DIR} + "/" + input, "", {}, sink);
  return articles;
}

}  // namespace news::tests
