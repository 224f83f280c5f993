#include "searcher/ask/output.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace news::ask {

Result<Written> write_to(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EPIPE) return Written::nobody_reads;
    if (count < 0)
      return Error{Error::Kind::io,
                   "writing to standard output: " + std::generic_category().message(errno), ""};
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Written::all;
}

Result<Written> write_out(std::string_view bytes) { return write_to(STDOUT_FILENO, bytes); }

bool somebody_reads_out() {
  pollfd out{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
  return ::poll(&out, 1, 0) <= 0 || (out.revents & POLLERR) == 0;
}

Result<void> settle_out() {
  struct stat about {};
  const bool is_file = ::fstat(STDOUT_FILENO, &about) == 0 && S_ISREG(about.st_mode);
  if (!is_file || ::fsync(STDOUT_FILENO) == 0) return {};
  return Error{Error::Kind::io,
               "writing to standard output: " + std::generic_category().message(errno), ""};
}

}  // namespace news::ask
