#include "indexer/build/glass/in_file.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "indexer/build/glass/system_error.hpp"

namespace news::build::glass {

InFile::InFile(std::filesystem::path path)
    : path_{std::move(path)}, file_{::open(path_.c_str(), O_RDONLY | O_CLOEXEC)} {
  if (file_ < 0) failed_ = errno;
}

InFile::~InFile() {
  if (file_ >= 0) ::close(file_);
}

InFile::InFile(InFile&& other) noexcept
    : path_{std::move(other.path_)},
      file_{std::exchange(other.file_, -1)},
      failed_{other.failed_},
      broken_{other.broken_},
      buffer_{std::move(other.buffer_)},
      next_{other.next_} {}

bool InFile::fill(std::size_t wanted) {
  if (buffer_.size() - next_ >= wanted) return true;
  buffer_.erase(0, std::exchange(next_, 0));
  while (failed_ == 0 && file_ >= 0 && buffer_.size() < wanted) {
    const auto held = buffer_.size();
    // A length that is damage must not ask for more memory than there are bytes.
    buffer_.resize(held + std::clamp(wanted - held, room, room * 16));
    const auto read = ::read(file_, buffer_.data() + held, buffer_.size() - held);
    buffer_.resize(held + (read > 0 ? static_cast<std::size_t>(read) : 0));
    if (read < 0 && errno != EINTR) failed_ = errno;
    if (read == 0) ::close(std::exchange(file_, -1));
  }
  return buffer_.size() >= wanted;
}

void InFile::break_off() {
  broken_ = true;
  buffer_.clear();
  next_ = 0;
  if (file_ >= 0) ::close(std::exchange(file_, -1));
}

std::uint64_t InFile::number() {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    if (next_ == buffer_.size() && !fill(1)) break;
    const auto byte = static_cast<unsigned char>(buffer_[next_++]);
    number |= std::uint64_t{byte & 0x7fu} << shift;
    if (byte < 0x80) return number;
  }
  break_off();
  return 0;
}

std::string_view InFile::text() {
  const auto size = number();
  if (!fill(size)) {
    break_off();
    return {};
  }
  return std::string_view{buffer_}.substr(std::exchange(next_, next_ + size), size);
}

Result<void> InFile::status() const {
  if (failed_ != 0) return system_error("read", path_, failed_);
  if (broken_)
    return Error{Error::Kind::io, fmt::format("'{}' breaks off", path_.string()),
                 "check the disk, then run again"};
  return {};
}

}  // namespace news::build::glass
