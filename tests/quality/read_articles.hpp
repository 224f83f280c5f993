#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/articles_of.hpp"

namespace news::tests {

/// The articles of files as the indexer would describe them, in the order of their names.
inline std::vector<Article> read_articles(std::vector<std::filesystem::path> files) {
  std::sort(files.begin(), files.end());
  std::vector<Article> articles;
  for (const auto& file : files)
    for (auto& article : articles_of(file)) articles.push_back(std::move(article));
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
