#include "indexer/build/index_lock.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/index/generation.hpp"
#include "indexer/build/durable.hpp"

namespace news::build {

Result<IndexLock> IndexLock::take(const std::filesystem::path& index) {
  const auto path = index / index::lock_name;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) return system_error("write to", path, errno);
  IndexLock lock{file};
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) return lock;
  if (errno != EWOULDBLOCK) return system_error("lock", path, errno);
  return Error{Error::Kind::busy, fmt::format("another indexer is writing to '{}'", index.string()),
               "wait for it to end, or name another index with --index"};
}

IndexLock::~IndexLock() {
  if (file_ >= 0) ::close(file_);
}

IndexLock::IndexLock(IndexLock&& other) noexcept : file_{std::exchange(other.file_, -1)} {}

IndexLock& IndexLock::operator=(IndexLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

}  // namespace news::build
