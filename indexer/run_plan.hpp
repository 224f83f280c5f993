#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/article/skipped.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/options.hpp"

namespace news {

/// What a run has to do, known before anything is opened for writing.
struct RunPlan {
  std::vector<discover::InputFile> to_read{};
  std::uint64_t unchanged = 0;      ///< Inputs that --update leaves alone.
  bool renews_most = false;         ///< What --update reads again holds half the index or more.
  std::vector<std::string> gone{};  ///< Inputs whose articles --prune drops.
  std::vector<Skipped> skipped{};   ///< What was named and cannot be an input.

  [[nodiscard]] bool is_empty() const { return to_read.empty() && gone.empty(); }
};

/// Looks at the inputs and, for --update and --prune, at what the index remembers of them. Writes
/// nothing and takes no lock. An index that is not there yet remembers nothing.
[[nodiscard]] Result<RunPlan> plan_run(const IndexerOptions& options,
                                       const std::filesystem::path& index);

}  // namespace news
