#include "indexer/build/glass/out_file.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/build/glass/codes.hpp"
#include "indexer/build/glass/system_error.hpp"

namespace news::build::glass {

OutFile::OutFile(std::filesystem::path path)
    : path_{std::move(path)},
      file_{::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)} {
  if (file_ < 0) failed_ = errno;
  waiting_.reserve(room);
}

OutFile::~OutFile() {
  if (file_ >= 0) ::close(file_);
}

void OutFile::append_text(std::string_view text) {
  std::string size;
  append_number(size, text.size());
  append(size);
  append(text);
}

void OutFile::flush() {
  write(waiting_);
  waiting_.clear();
}

void OutFile::write(std::string_view bytes) {
  while (failed_ == 0 && !bytes.empty()) {
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR)
      failed_ = errno;
  }
}

Result<void> OutFile::close() {
  flush();
  if (file_ >= 0 && ::close(std::exchange(file_, -1)) != 0 && failed_ == 0) failed_ = errno;
  if (failed_ != 0) return system_error("write", path_, failed_);
  return {};
}

}  // namespace news::build::glass
