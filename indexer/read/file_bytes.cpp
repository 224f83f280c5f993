#include "indexer/read/file_bytes.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace news::read {
namespace {

Error system_error(int number) {
  return {Error::Kind::io, std::generic_category().message(number)};
}

class FileBytes final : public ByteSource {
 public:
  explicit FileBytes(int descriptor) : descriptor_{descriptor} {}
  ~FileBytes() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    const auto before = buffer.size();
    buffer.resize(before + most);
    const auto given = read_some(buffer.data() + before, most);
    const auto error = errno;
    buffer.resize(before + (given > 0 ? static_cast<std::size_t>(given) : 0));
    if (given < 0) return system_error(error);
    position_ += static_cast<std::uint64_t>(given);
    return static_cast<std::size_t>(given);
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  [[nodiscard]] ssize_t read_some(char* into, std::size_t most) const {
    for (;;) {
      const auto given = ::read(descriptor_, into, most);
      if (given >= 0) return given;
      if (errno == EINTR) continue;
      if (errno != EAGAIN && errno != EWOULDBLOCK) return given;
      // Somebody made standard input non-blocking.
      pollfd wanted{descriptor_, POLLIN, 0};
      if (::poll(&wanted, 1, -1) < 0 && errno != EINTR) return -1;
    }
  }

  int descriptor_;
  std::uint64_t position_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  if (path == "-") return std::unique_ptr<ByteSource>{std::make_unique<FileBytes>(STDIN_FILENO)};
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return system_error(errno);
  auto file = std::make_unique<FileBytes>(descriptor);
  struct stat facts {};
  if (::fstat(descriptor, &facts) != 0) return system_error(errno);
  if (S_ISDIR(facts.st_mode)) return system_error(EISDIR);
  if (!S_ISREG(facts.st_mode)) return Error{Error::Kind::io, "not a regular file"};
  return std::unique_ptr<ByteSource>{std::move(file)};
}

}  // namespace news::read
