#pragma once

#include <algorithm>
#include <filesystem>
#include <vector>

#include "indexer/article/article.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"

namespace news::tests {

/// The articles of files as the indexer would describe them, in the order of their names.
inline std::vector<Article> read_articles(std::vector<std::filesystem::path> files) {
  std::sort(files.begin(), files.end());
  std::vector<Article> articles;
  const read::Sink sink{[&](RawArticle raw) {
                          auto cleaned = clean_one(raw, {});
                          articles.push_back(describe::describe(raw, std::move(cleaned)));
                          return true;
                        },
                        [](const Skipped&) {}};
  for (const auto& file : files) read::read_input(file.string(), "", {}, sink);
  return articles;
}

/// The files below a folder whose names end so.
inline std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                                      const std::string& extension) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.is_regular_file() && entry.path().extension() == extension)
      files.push_back(entry.path());
  return files;
}

}  // namespace news::tests
