#include "searcher/ask/process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <clocale>
#include <csignal>

#include "common/base/exit_code.hpp"

namespace news::ask {
namespace {

extern "C" void leave_interrupted(int) { _exit(static_cast<int>(ExitCode::interrupted)); }

/// Opened the wrong way round, so that using a closed stream still fails.
void hold(int descriptor, int mode) {
  if (fcntl(descriptor, F_GETFD) >= 0) return;
  const int opened = open("/dev/null", mode);
  if (opened >= 0 && opened != descriptor) {
    dup2(opened, descriptor);
    close(opened);
  }
}

/// Where Ctrl-C is ignored already, as in a job run in the background, it stays so.
void leave_on_interrupt() {
  struct sigaction action {};
  if (sigaction(SIGINT, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = leave_interrupted;
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace

void prepare_process() {
  hold(STDIN_FILENO, O_WRONLY);
  hold(STDOUT_FILENO, O_RDONLY);
  hold(STDERR_FILENO, O_RDONLY);
  std::setlocale(LC_CTYPE, "");
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, nullptr);
  leave_on_interrupt();
}

}  // namespace news::ask
