#include "searcher/ask/file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace news::ask {
namespace {

Error unreadable(const std::string& path, int why) {
  const auto kind = why == ENOENT ? Error::Kind::not_found : Error::Kind::io;
  return {kind, fmt::format("cannot read '{}': {}", path, std::generic_category().message(why))};
}

Result<std::string> read_all(int descriptor, const std::string& path) {
  std::string bytes;
  std::array<char, 1 << 16> room{};
  for (;;) {
    const auto count = ::read(descriptor, room.data(), room.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path, errno);
    if (count == 0) return bytes;
    bytes.append(room.data(), static_cast<std::size_t>(count));
    if (bytes.size() > largest_file_bytes)
      return Error{Error::Kind::bad_input,
                   fmt::format("'{}' has more than {} MB", path, largest_file_bytes >> 20),
                   "cut it into several"};
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  if (path == "-") return read_all(STDIN_FILENO, "standard input");
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return unreadable(path, errno);
  auto bytes = read_all(descriptor, path);
  ::close(descriptor);
  return bytes;
}

}  // namespace news::ask
