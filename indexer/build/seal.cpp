#include "indexer/build/seal.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "common/index/checksums.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/glass/out_file.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;
using index::seal_name;

constexpr const char* version_file = "iamglass";
constexpr const char* table_extension = ".glass";

/// Names of the files that a seal covers, sorted.
Result<std::vector<std::string>> covered(const fs::path& generation) {
  std::vector<std::string> names;
  std::error_code failure;
  for (fs::directory_iterator each{generation, failure}, end; !failure && each != end;
       each.increment(failure)) {
    const auto name = each->path().filename();
    if (name == version_file || name.extension() == table_extension) names.push_back(name.string());
  }
  if (failure) return system_error("read", generation, failure.value());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Result<void> seal(const fs::path& generation) {
  const auto names = covered(generation);
  if (!names) return names.error();
  std::string lines;
  for (const auto& name : *names) {
    const auto sum = index::sum_of(generation / name);
    if (!sum) return sum.error();
    lines += index::seal_line(name, *sum);
  }
  const auto path = generation / seal_name;
  const auto fresh = fs::path{path} += ".tmp";
  glass::OutFile file{fresh};
  file.append(lines);
  file.append(index::last_seal_line(lines));
  if (const auto closed = file.close(); !closed) return closed;
  if (const auto synced = sync_file(fresh); !synced) return synced;
  std::error_code failure;
  fs::rename(fresh, path, failure);
  if (failure) return system_error("write", path, failure.value());
  return {};
}

Result<void> break_seal(const fs::path& generation) {
  std::error_code failure;
  if (!fs::remove(generation / seal_name, failure) && !failure) return {};
  if (failure) return system_error("remove", generation / seal_name, failure.value());
  return sync_folder(generation);
}

}  // namespace news::build
