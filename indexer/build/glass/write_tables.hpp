#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::build::glass {

struct TablesOrder {
  std::vector<std::filesystem::path> runs{};
  std::map<std::string, std::string> metadata{};
  std::filesystem::path to{};  ///< A folder; what stands there under the names of tables goes.
  std::string uuid{};          ///< Of the database: 16 bytes.
  /// Called with each id once, sorted.
  std::function<void(const std::string& id)> met{[](const std::string&) {}};
};

/// Makes one database of runs; how they were cut changes no byte of its tables. Of one id the last
/// document stays. Gives how many others there were. The version file is written last; nothing is
/// synced.
[[nodiscard]] Result<std::uint64_t> write_tables(const TablesOrder& order);

}  // namespace news::build::glass
