#include "searcher/tui/signals.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>
#include <utility>

namespace news::tui {
namespace {

constexpr std::array watched{SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
constexpr std::array crashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS};

// A handler sees nothing but what is global. Signals belong to the process, as these do.
volatile std::sig_atomic_t told_to = -1;
volatile std::sig_atomic_t ended_by = 0;
std::array<struct sigaction, watched.size()> watched_before{};
std::array<struct sigaction, crashes.size()> crashes_before{};
struct termios modes_before {};
std::array<char, 256> restoring{};
volatile std::sig_atomic_t restoring_bytes = 0;
volatile std::sig_atomic_t crashed_terminal = -1;
alignas(16) std::array<char, 65536> other_stack{};  // where the usual one has run over

extern "C" void tell(int signal) {
  const int before = errno;
  if (signal != SIGTSTP && signal != SIGCONT && signal != SIGWINCH) ended_by = signal;
  const char byte = static_cast<char>(signal);
  (void)!::write(told_to, &byte, 1);
  errno = before;
}

void restore() {
  if (crashed_terminal < 0) return;
  (void)!::write(crashed_terminal, restoring.data(), static_cast<std::size_t>(restoring_bytes));
  ::tcsetattr(crashed_terminal, TCSANOW, &modes_before);
  crashed_terminal = -1;
}

extern "C" void crash(int signal) {
  restore();
  for (std::size_t i = 0; i < crashes.size(); ++i)
    if (crashes[i] == signal) ::sigaction(signal, &crashes_before[i], nullptr);
  ::raise(signal);  // met once this handler returns
}

void install(int signal, void (*handler)(int), int flags, struct sigaction& before) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, &before);
}

std::optional<Signal> signal_of(char byte) {
  switch (byte) {
    case SIGTERM:
    case SIGHUP:
    case SIGINT:
    case SIGQUIT:
      return Signal::end;
    case SIGTSTP:
      return Signal::stop;
    case SIGCONT:
      return Signal::go_on;
    case SIGWINCH:
      return Signal::resized;
    default:
      return std::nullopt;
  }
}

}  // namespace

Result<Signals> Signals::watch() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
    return Error{Error::Kind::io, "making a pipe: " + std::generic_category().message(errno)};
  told_to = ends[1];
  for (std::size_t i = 0; i < watched.size(); ++i)
    install(watched[i], tell, SA_RESTART, watched_before[i]);
  return Signals{ends[0], ends[1]};
}

Signals::Signals(Signals&& other) noexcept
    : read_{std::exchange(other.read_, -1)}, write_{std::exchange(other.write_, -1)} {}

Signals::~Signals() {
  if (read_ < 0) return;
  for (std::size_t i = 0; i < watched.size(); ++i)
    ::sigaction(watched[i], &watched_before[i], nullptr);
  told_to = -1;
  ::close(read_);
  ::close(write_);
}

std::vector<Signal> Signals::seen() const {
  std::vector<Signal> signals;
  std::array<char, 64> bytes{};
  for (;;) {
    const auto count = ::read(read_, bytes.data(), bytes.size());
    if (count <= 0) return signals;
    for (const char byte : std::string_view{bytes.data(), static_cast<std::size_t>(count)})
      if (const auto signal = signal_of(byte)) signals.push_back(*signal);
  }
}

void restore_on_crash(int terminal, std::string_view bytes) {
  if (terminal < 0) {
    if (crashed_terminal >= 0)
      for (std::size_t i = 0; i < crashes.size(); ++i)
        ::sigaction(crashes[i], &crashes_before[i], nullptr);
    crashed_terminal = -1;
    return;
  }
  bytes = bytes.substr(0, restoring.size());
  std::ranges::copy(bytes, restoring.begin());
  restoring_bytes = static_cast<std::sig_atomic_t>(bytes.size());
  if (crashed_terminal >= 0) return;
  ::tcgetattr(terminal, &modes_before);
  stack_t stack{};
  stack.ss_sp = other_stack.data();
  stack.ss_size = other_stack.size();
  ::sigaltstack(&stack, nullptr);
  for (std::size_t i = 0; i < crashes.size(); ++i)
    install(crashes[i], crash, SA_ONSTACK, crashes_before[i]);
  crashed_terminal = terminal;
}

void give_terminal_back() { restore(); }

void end_as_asked() {
  if (ended_by != 0) ::raise(ended_by);
}

}  // namespace news::tui
