#include "bench/measured_run.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace news::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Starts a program without standard input, output and error; its number, or what errno says.
Result<pid_t> start(const std::vector<std::string>& argv) {
  std::vector<char*> pointers;
  for (const auto& argument : argv) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failure = posix_spawn(&child, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0)
    return Error{Error::Kind::not_found,
                 fmt::format("cannot start '{}': {}", argv[0], std::strerror(failure)),
                 "build it: scripts/build.sh release"};
  return child;
}

}  // namespace

Result<Cost> measured_run(const std::vector<std::string>& argv, int allowed) {
  const auto before = std::chrono::steady_clock::now();
  const auto child = start(argv);
  if (!child) return child.error();
  int status = 0;
  rusage usage{};
  while (wait4(*child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - before;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > allowed)
    return Error{Error::Kind::io, fmt::format("'{}' failed with status {}", argv[0], status),
                 "run it by hand with the same arguments"};
  constexpr std::uint64_t bytes_a_unit = 1024;  // Of ru_maxrss on Linux.
  return Cost{seconds(usage.ru_utime) + seconds(usage.ru_stime), wall.count(),
              static_cast<std::uint64_t>(usage.ru_maxrss) * bytes_a_unit};
}

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.is_regular_file() && !entry.is_symlink()) bytes += entry.file_size();
  return bytes;
}

double percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = std::ceil(percent / 100 * static_cast<double>(values.size()));
  const auto index = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
  return values[std::min(index, values.size() - 1)];
}

}  // namespace news::bench
