#include "searcher/ask/replace_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

namespace news::ask {
namespace {

namespace fs = std::filesystem;

int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

int write_new(const fs::path& file, std::string_view text, mode_t mode) {
  const int opened =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode);
  if (opened < 0) return errno;
  const int reason = write_all(opened, text);
  const int closed = ::close(opened) == 0 ? 0 : errno;
  return reason != 0 ? reason : closed;
}

/// Some file systems cannot sync a folder and say so; they have nothing to sync.
int sync_folder(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return errno;
  const int reason = ::fsync(opened) == 0 || errno == EINVAL ? 0 : errno;
  ::close(opened);
  return reason;
}

}  // namespace

int replace_file(const fs::path& file, std::string_view text, mode_t mode) {
  const fs::path unfinished = fmt::format("{}.{}~", file.string(), ::getpid());
  std::error_code code;
  int reason = write_new(unfinished, text, mode);
  if (reason == 0) {
    fs::rename(unfinished, file, code);
    reason = code.value();
  }
  if (reason == 0) return sync_folder(file.parent_path());
  fs::remove(unfinished, code);
  return reason;
}

}  // namespace news::ask
