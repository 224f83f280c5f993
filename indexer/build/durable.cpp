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

Result<void> sync_file(const fs::path& file) { return sync_path(file, 0); }

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

Result<void> make_folder_durably(const fs::path& folder) {
  std::error_code failure;
  auto path = fs::absolute(folder, failure).lexically_normal();
  if (failure) return system_error("find", folder, failure.value());
  if (!path.has_filename()) path = path.parent_path();  // "index/"
  const auto above = path.parent_path();
  if (!fs::exists(above, failure))
    if (const auto made = make_folder_durably(above); !made) return made;
  fs::create_directory(path, failure);
  if (failure) return system_error("make the folder", folder, failure.value());
  // Whoever may not read a folder cannot sync it, and may use what is in it all the same.
  const auto synced = ::access(above.c_str(), R_OK) == 0 ? sync_folder(above) : Result<void>{};
  return synced;
}

}  // namespace news::build
