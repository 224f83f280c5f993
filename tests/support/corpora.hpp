#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "tests/support/catch.hpp"

namespace news::tests {

/// A file or folder of the real news that NEWS_CORPORA names; nothing, with a printed reason, where
/// there is none: the test then passes without it.
inline std::optional<std::filesystem::path> corpus(const std::string& name) {
  const char* root = std::getenv("NEWS_CORPORA");
  if (root && std::filesystem::exists(std::filesystem::path{root} / name))
    return std::filesystem::path{root} / name;
  WARN("skipped: NEWS_CORPORA names no " << name);
  return std::nullopt;
}

/// The bytes of a file as they stand.
inline std::string contents(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace news::tests
