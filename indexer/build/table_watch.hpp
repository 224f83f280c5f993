#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::build {

/// Checks tables while threads run: a process that is made before them waits for the names of
/// folders and looks, so that damage can crash only a child of its own.
class TableWatch {
 public:
  /// Call this before any thread starts.
  [[nodiscard]] static Result<TableWatch> start();
  ~TableWatch();
  TableWatch(TableWatch&& other) noexcept;
  TableWatch& operator=(TableWatch&& other) noexcept;

  /// What is wrong with the tables of a generation, one line a finding; empty where they are sound.
  [[nodiscard]] Result<std::vector<std::string>> findings(const std::filesystem::path& generation);

 private:
  TableWatch(int talk, int child) : talk_{talk}, child_{child} {}

  int talk_;   ///< A socket; closing it ends the child.
  int child_;  ///< Its number.
};

}  // namespace news::build
