#include "indexer/interrupt.hpp"

#include <csignal>
#include <initializer_list>

#include <sys/signalfd.h>
#include <unistd.h>

namespace news {
namespace {

/// Those of our signals that the one who started us does not want ignored (nohup, `&` in a script).
sigset_t wanted_signals() {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction now {};
    if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN)
      sigaddset(&wanted, signal);
  }
  return wanted;
}

}  // namespace

Interrupt::Interrupt() {
  const auto wanted = wanted_signals();
  if (pthread_sigmask(SIG_BLOCK, &wanted, nullptr) != 0) return;
  signals_ = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
  if (signals_ < 0) pthread_sigmask(SIG_UNBLOCK, &wanted, nullptr);
}

Interrupt::~Interrupt() {
  if (signals_ >= 0) ::close(signals_);
}

bool Interrupt::requested() {
  if (requested_ || signals_ < 0) return requested_;
  signalfd_siginfo met{};
  requested_ = ::read(signals_, &met, sizeof met) == static_cast<ssize_t>(sizeof met);
  if (requested_) {
    const auto wanted = wanted_signals();
    pthread_sigmask(SIG_UNBLOCK, &wanted, nullptr);
  }
  return requested_;
}

}  // namespace news
