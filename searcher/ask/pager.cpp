#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "searcher/ask/output.hpp"

extern char** environ;

namespace news::ask {
namespace {

/// A shell says so where it does not find the command, or may not run it.
constexpr int not_runnable = 126;
constexpr int not_found = 127;

/// While it lives, Ctrl-C reaches the pager only.
class LeaveInterruptToPager {
 public:
  LeaveInterruptToPager() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &before_);
  }
  ~LeaveInterruptToPager() { sigaction(SIGINT, &before_, nullptr); }
  LeaveInterruptToPager(const LeaveInterruptToPager&) = delete;
  LeaveInterruptToPager& operator=(const LeaveInterruptToPager&) = delete;

 private:
  struct sigaction before_ {};
};

/// Starts the shell command with `input` as its standard input, signals as a program expects them.
std::optional<pid_t> start(const std::string& command, int input) {
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawnattr_init(&attributes);
  sigset_t usual{};
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  sigaddset(&usual, SIGINT);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  std::string shell = "sh";
  std::string option = "-c";
  std::string line = command;
  const std::array<char*, 4> arguments{shell.data(), option.data(), line.data(), nullptr};
  pid_t child = 0;
  const int failure =
      posix_spawn(&child, "/bin/sh", &files, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return failure == 0 ? std::optional{child} : std::nullopt;
}

int exit_status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

}  // namespace

Result<Written> page_out(const std::string& command, std::string_view text) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return write_out(text);
  const LeaveInterruptToPager while_it_runs;
  const auto child = start(command.empty() ? "less -RFX" : command, ends[0]);
  close(ends[0]);
  // That the pager was left before its end is as good as read.
  const auto written = child ? write_to(ends[1], text) : Result<Written>{Written::nobody_reads};
  close(ends[1]);
  const int status = child ? exit_status_of(*child) : not_found;
  if (status == not_found || status == not_runnable) return write_out(text);
  return written;
}

}  // namespace news::ask
