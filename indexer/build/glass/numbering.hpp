#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::build::glass {

/// Which number a document of a run gets in the database: those of all runs in order, from 1,
/// without the superseded ones.
class Numbering {
 public:
  explicit Numbering(std::size_t runs) : runs_(runs) {}

  /// Documents that get no number; in any order, before the first begin().
  void drop(std::size_t run, std::uint32_t document) { runs_[run].dropped.push_back(document); }
  void sort();

  /// Runs in order: so many documents have numbers already.
  void begin(std::size_t run, std::uint32_t numbered) { runs_[run].before = numbered; }

  /// 0 of a dropped one.
  [[nodiscard]] std::uint32_t of(std::size_t run, std::uint32_t document) const;

 private:
  struct Run {
    std::uint32_t before = 0;
    std::vector<std::uint32_t> dropped{};  ///< Rising.
  };
  std::vector<Run> runs_;
};

/// Drops all documents but the last of each id, and tells of that id. Gives how many were dropped.
[[nodiscard]] Result<std::uint64_t> drop_superseded(
    const std::vector<std::filesystem::path>& runs,
    const std::function<void(const std::string& id)>& met, Numbering& numbering);

}  // namespace news::build::glass
