#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "common/base/report.hpp"
#include "common/index/open.hpp"
#include "indexer/app.hpp"
#include "indexer/build/glass/system_error.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/options.hpp"

namespace {

constexpr const char* program = "indexer";

/// A reader that went away is no error; a full disk is.
bool stdout_failed(int code) { return code != 0 && code != EPIPE; }

bool wants_progress(const news::IndexerOptions& options) {
  using news::When;
  if (options.quiet || options.progress == When::never) return false;
  return options.progress == When::always || ::isatty(STDERR_FILENO) == 1;
}

/// stdout_error: errno of the first write that failed. shows_progress: a line waits to be cleared.
news::Console real_console(const news::IndexerOptions& options, int& stdout_error,
                           bool& shows_progress) {
  news::Console console;
  console.input = &std::cin;
  console.print = [&stdout_error](std::string_view text) {
    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if ((!written || std::fflush(stdout) != 0) && stdout_error == 0) stdout_error = errno;
  };
  const auto clear = [&shows_progress] {
    if (shows_progress) std::fputs("\r\033[K", stderr);
    shows_progress = false;
  };
  console.note = [clear](std::string_view text) {
    clear();
    news::note(program, text);
  };
  if (!wants_progress(options)) return console;
  console.progress = [clear, &shows_progress](std::string_view text) {
    clear();
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
    shows_progress = !text.empty();
  };
  return console;
}

/// Xapian writes values in a destructor. Where the disk fails just there, C++ ends the process, and
/// no catch can help; but it can be said where that was.
void speak_when_terminated(const news::IndexerOptions& options) {
  const auto named = options.index.empty() ? news::index::default_index_path()
                                           : std::filesystem::path{options.index};
  static const std::string index = named ? named->string() : "";
  std::set_terminate([] {
    auto error = news::build::system_error("write to", index, errno);
    if (error.hint.empty()) error.hint = "the last commit is intact; look after the disk";
    news::report(program, error);
    ::_exit(static_cast<int>(news::ExitCode::error));
  });
}

news::ExitCode run_program(const std::vector<std::string>& arguments) {
  const auto options = news::read_options(arguments);
  if (!options) return news::report(program, options.error());

  speak_when_terminated(*options);
  int stdout_error = 0;
  bool shows_progress = false;
  const auto console = real_console(*options, stdout_error, shows_progress);
  // What has nothing to finish ends at Ctrl-C as any program does.
  std::optional<news::Interrupt> interrupt;
  if (options->action == news::Action::build || options->action == news::Action::dry_run)
    interrupt.emplace();
  const auto done =
      news::run(*options, console, [&interrupt] { return interrupt && interrupt->requested(); });
  if (console.progress) console.progress("");
  if (!done) return news::report(program, done.error());
  if (stdout_failed(stdout_error))
    return news::report(program, {news::Error::Kind::io,
                                  fmt::format("cannot write to standard output: {}",
                                              std::generic_category().message(stdout_error)),
                                  ""});
  return *done;
}

}  // namespace

int main(int argc, char* argv[]) {
  // Archives need the locale for their names; numbers and messages stay as they are.
  std::setlocale(LC_CTYPE, "");
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  news::on_fault([](int signal) { news::end_by_fault(program, signal); });
  try {
    return static_cast<int>(run_program({argv + 1, argv + argc}));
  } catch (const std::exception& thrown) {
    return static_cast<int>(news::report(
        program, {news::Error::Kind::io, fmt::format("cannot go on: {}", thrown.what()),
                  "what was committed is kept; with less --memory or fewer --jobs it may fit"}));
  }
}
