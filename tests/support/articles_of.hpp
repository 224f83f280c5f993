#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "indexer/article/article.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"

namespace news::tests {

/// The articles of a file as the indexer would describe them.
inline std::vector<Article> articles_of(const std::filesystem::path& file) {
  std::vector<Article> articles;
  const read::Sink sink{[&](RawArticle raw) {
                          auto cleaned = clean_one(raw, {});
                          articles.push_back(describe::describe(raw, std::move(cleaned)));
                          return true;
                        },
                        [](const Skipped&) {}};
  read::read_input(file.string(), "", {}, sink);
  return articles;
}

}  // namespace news::tests
