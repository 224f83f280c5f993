#include "indexer/build/durable.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace news::build {
namespace {

namespace fs = std::filesystem;

Result<void> sync_path(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (file < 0) return system_error("open", path, errno);
  const int failed = ::fsync(file) == 0 ? 0 : errno;
  ::close(file);
  // Some file systems cannot sync a folder and say so; they have nothing to sync.
  if (failed != 0 && failed != EINVAL) return system_error("write to", path, failed);
  return {};
}

}  // namespace

Result<void> sync_folder(const fs::path& folder) { return sync_path(folder, O_DIRECTORY); }

Result<void> sync_files_of(const fs::path& folder) {
  std::error_code failure;
  for (fs::directory_iterator each{folder, failure}, end; !failure && each != end;
       each.increment(failure)) {
    if (!each->is_regular_file(failure)) continue;
    if (const auto synced = sync_path(each->path(), 0); !synced) return synced.error();
  }
  if (failure) return system_error("read", folder, failure.value());
  return sync_folder(folder);
}

}  // namespace news::build
