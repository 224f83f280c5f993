#include "searcher/ask/outside.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "searcher/ask/output.hpp"

extern char** environ;

namespace news::ask {
namespace {

constexpr int not_runnable = 126;  // as a shell says it
constexpr int not_found = 127;
constexpr const char* terminal = "/dev/tty";

Error failed(std::string_view doing, int number) {
  return {Error::Kind::io, fmt::format("{}: {}", doing, std::generic_category().message(number))};
}

/// While it lives, Ctrl-C and Ctrl-\\ are the other program's, and Ctrl-Z stops both.
class SignalsAreTheirs {
 public:
  SignalsAreTheirs() {
    struct sigaction action {};
    action.sa_handler = SIG_IGN;
    sigaction(SIGINT, &action, &interrupt_);
    sigaction(SIGQUIT, &action, &quit_);
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, &stop_);
  }
  ~SignalsAreTheirs() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
    sigaction(SIGTSTP, &stop_, nullptr);
  }
  SignalsAreTheirs(const SignalsAreTheirs&) = delete;
  SignalsAreTheirs& operator=(const SignalsAreTheirs&) = delete;

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
  struct sigaction stop_ {};
};

/// A file of its own with this text, gone with the object.
class Copy {
 public:
  [[nodiscard]] static Result<Copy> of(std::string_view text) {
    std::error_code failure;
    auto folder = std::filesystem::temp_directory_path(failure);
    if (failure) folder = "/tmp";
    auto path = (folder / "article-XXXXXX.txt").string();
    const int file = ::mkstemps(path.data(), 4);
    if (file < 0) return failed("writing a copy of the article", errno);
    Copy copy{path};
    const auto written = write_to(file, text);
    ::close(file);
    if (!written) return at("writing a copy of the article", written.error());
    return copy;
  }
  ~Copy() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  Copy(Copy&& other) noexcept : path_{std::exchange(other.path_, {})} {}
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  explicit Copy(std::string path) : path_{std::move(path)} {}
  std::string path_;
};

/// Runs a line of shell with one argument, on the terminal, and waits for its end.
Result<void> run(std::string line, std::string argument) {
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, terminal, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO);
  posix_spawnattr_init(&attributes);
  sigset_t usual{};
  sigemptyset(&usual);
  for (const int each : {SIGPIPE, SIGINT, SIGQUIT, SIGTSTP, SIGTERM, SIGHUP, SIGCONT})
    sigaddset(&usual, each);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  const SignalsAreTheirs while_it_runs;
  std::string shell = "sh";
  std::string option = "-c";
  const std::array<char*, 6> words{shell.data(), option.data(),   line.data(),
                                   shell.data(), argument.data(), nullptr};
  pid_t child = 0;
  const int failure = posix_spawn(&child, "/bin/sh", &files, &attributes, words.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  if (failure != 0) return failed("starting /bin/sh", failure);
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return {};
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  if (code == not_found || code == not_runnable)
    return Error{Error::Kind::io, "this program could not be run: " + line};
  return {};
}

std::string program_of(std::string_view command) {
  const auto word = command.substr(0, command.find(' '));
  return std::string{word.substr(word.rfind('/') + 1)};
}

}  // namespace

std::string pager_command(const std::string& command, std::optional<std::size_t> line) {
  auto whole = command.empty() ? std::string{"less"} : command;
  const auto program = program_of(whole);
  // Others may take +N for the name of a file.
  if (program == "less") whole += " -R -+F -+X";
  if (line && *line > 1 && (program == "less" || program == "more" || program == "most"))
    whole += fmt::format(" +{}", *line);
  return whole;
}

Result<void> page_at(const std::string& command, std::string_view text,
                     std::optional<std::size_t> line) {
  const auto copy = Copy::of(text);
  if (!copy) return copy.error();
  return run("{ " + pager_command(command, line) + "\n} <\"$1\"", copy->path());
}

Result<void> edit_copy(const std::string& command, std::string_view text) {
  const auto copy = Copy::of(text);
  if (!copy) return copy.error();
  return run((command.empty() ? "vi" : command) + " \"$1\"", copy->path());
}

Result<void> browse(const std::string& command, const std::string& address) {
  if (!command.empty()) return run(command + " \"$1\"", address);
  return run("command -v xdg-open >/dev/null || exit 127; xdg-open \"$1\" >/dev/null 2>&1 &",
             address);
}

}  // namespace news::ask
