#include "indexer/build/table_watch.hpp"

#include <cerrno>
#include <optional>
#include <string_view>
#include <utility>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/build/check.hpp"
#include "indexer/build/glass/system_error.hpp"

namespace news::build {
namespace {

constexpr char end_of_message = '\0';

bool send(int socket, std::string message) {
  message += end_of_message;
  std::string_view left = message;
  while (!left.empty()) {
    const auto sent = ::send(socket, left.data(), left.size(), MSG_NOSIGNAL);
    if (sent > 0) left.remove_prefix(static_cast<std::size_t>(sent));
    if (sent < 0 && errno != EINTR) return false;
  }
  return true;
}

std::optional<std::string> receive(int socket) {
  std::string message;
  while (message.empty() || message.back() != end_of_message) {
    char room[512];
    const auto read = ::recv(socket, room, sizeof room, 0);
    if (read > 0) message.append(room, static_cast<std::size_t>(read));
    if (read == 0 || (read < 0 && errno != EINTR)) return std::nullopt;
  }
  message.pop_back();
  return message;
}

/// What the parent holds open is not ours: its lock on the index must go when it dies.
void keep_only(int socket) {
  constexpr int beyond_standard_streams = 3;
  const auto most = static_cast<int>(::sysconf(_SC_OPEN_MAX));
  for (int file = beyond_standard_streams; file < most && file < 4096; ++file)
    if (file != socket) ::close(file);
}

/// In the child, until the parent is gone.
int wait_and_look(int socket) {
  keep_only(socket);
  while (const auto folder = receive(socket)) {
    const auto found = check_tables_of(*folder);
    std::string lines = found ? "" : found.error().what + '\n';
    if (found)
      for (const auto& finding : *found) lines += finding + '\n';
    if (!send(socket, std::move(lines))) break;
  }
  return 0;
}

}  // namespace

Result<TableWatch> TableWatch::start() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return system_error("check", "iamglass", errno);
  const auto child = ::fork();
  if (child < 0) return system_error("check", "iamglass", errno);
  if (child == 0) ::_exit(wait_and_look(ends[1]));
  ::close(ends[1]);
  return TableWatch{ends[0], child};
}

TableWatch::~TableWatch() {
  if (talk_ < 0) return;
  ::close(talk_);
  while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

TableWatch::TableWatch(TableWatch&& other) noexcept
    : talk_{std::exchange(other.talk_, -1)}, child_{other.child_} {}

TableWatch& TableWatch::operator=(TableWatch&& other) noexcept {
  std::swap(talk_, other.talk_);
  std::swap(child_, other.child_);
  return *this;
}

Result<std::vector<std::string>> TableWatch::findings(const std::filesystem::path& generation) {
  const auto said = send(talk_, generation.string()) ? receive(talk_) : std::nullopt;
  if (!said) return std::vector<std::string>{"the check could not be finished"};
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < said->size();) {
    const auto end = said->find('\n', at);
    lines.push_back(said->substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace news::build
