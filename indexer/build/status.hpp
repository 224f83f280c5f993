#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/result.hpp"
#include "common/index/coverage.hpp"
#include "common/index/story_map.hpp"

namespace news::build {

/// What an index holds.
struct Status {
  std::string index{};
  std::string generation{};  ///< "gen-2"
  int schema = 0;
  std::string analysis{};
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  std::string first_date{};  ///< "1987-02-26"; empty where no article has a date.
  std::string last_date{};
  std::vector<index::Count> sources{};  ///< Folded names; most articles
                                        ///< first.
  index::Coverage coverage{};
  std::optional<index::StoryCounts> stories{};  ///< Nothing where articles are not grouped.
  std::uint64_t inputs = 0;
  std::uint64_t size_bytes = 0;  ///< Of the current generation on disk.
};

[[nodiscard]] Result<Status> read_status(const std::filesystem::path& index);

/// For people: lines of "name  value", safe on a terminal.
[[nodiscard]] std::string status_text(const Status& status);

/// One JSON object, with all sources.
[[nodiscard]] std::string status_json(const Status& status);

}  // namespace news::build
