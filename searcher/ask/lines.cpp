#include "searcher/ask/lines.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace news::ask {

Result<bool> Lines::fill() {
  std::array<char, 4096> room{};
  for (;;) {
    const auto count = ::read(descriptor_, room.data(), room.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      return Error{Error::Kind::io,
                   "reading standard input: " + std::generic_category().message(errno), ""};
    buffer_.assign(room.data(), static_cast<std::size_t>(count));
    at_ = 0;
    return count > 0;
  }
}

Result<std::optional<std::string>> Lines::next() {
  std::string line;
  bool any = false;
  bool too_long = false;
  for (;;) {
    if (at_ == buffer_.size()) {
      const auto filled = fill();
      if (!filled) return filled.error();
      if (!*filled) break;
    }
    any = true;
    const auto end = std::min(buffer_.find('\n', at_), buffer_.size());
    if (line.size() + (end - at_) > longest_line_bytes) too_long = true;
    if (!too_long) line.append(buffer_, at_, end - at_);
    at_ = end;
    if (at_ == buffer_.size()) continue;
    ++at_;
    break;
  }
  if (too_long)
    return Error{Error::Kind::bad_input, "this line is over 64 KiB long", "a query is shorter"};
  if (!any) return std::optional<std::string>{};
  return std::optional{std::move(line)};
}

}  // namespace news::ask
