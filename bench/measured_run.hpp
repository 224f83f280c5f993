#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::bench {

/// What a program has cost, from its start to its end.
struct Cost {
  double cpu_seconds = 0;  ///< User and system, of all its threads and children.
  double wall_seconds = 0;
  std::uint64_t peak_bytes = 0;  ///< Resident; the page cache is not in it.
};

/// Runs a program to its end, its output and talk thrown away. argv[0] is its path. Error: it
/// cannot be started, or ends with a status above `allowed`, or by a signal.
[[nodiscard]] Result<Cost> measured_run(const std::vector<std::string>& argv, int allowed = 0);

/// Bytes of all files below a folder, together.
[[nodiscard]] std::uint64_t bytes_below(const std::filesystem::path& folder);

/// Percentile of a list by the nearest rank, 0 to 100; 0 of an empty list.
[[nodiscard]] double percentile(std::vector<double> values, double percent);

/// Of an even number the lower of the two in the middle.
[[nodiscard]] inline double median(std::vector<double> values) {
  return percentile(std::move(values), 50);
}

}  // namespace news::bench
