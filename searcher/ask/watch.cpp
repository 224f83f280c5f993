#include "searcher/ask/watch.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include "common/base/exit_code.hpp"
#include "common/index/checksums.hpp"
#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/marked.hpp"
#include "searcher/tui/signals.hpp"

namespace news::ask {
namespace {

constexpr std::string_view hint =
    "make it anew from what it stores: indexer --check --repair; or from the articles: "
    "indexer --rebuild";

/// An index, in a way that a handler can use.
struct Watched {
  std::string current{};  ///< The path of the link to its generation.
  std::string words{};    ///< "searcher: 'PATH' is damaged"
  dev_t device = 0;       ///< Of the generation that was found sound; 0, 0: none yet.
  ino_t inode = 0;
};

// A handler sees nothing but what is global. It belongs to the process, as the timer does.
std::vector<Watched> watched{};
std::string on_stdout{};
const char* volatile answer = nullptr;
volatile std::sig_atomic_t answer_bytes = 0;
struct sigaction before {};

void write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

[[noreturn]] void end(const Watched& index, const char* file) {
  tui::give_terminal_back();
  write_all(STDOUT_FILENO, {answer, static_cast<std::size_t>(answer_bytes)});
  for (const std::string_view part :
       {std::string_view{index.words}, std::string_view{": the file '"}, std::string_view{file},
        std::string_view{"' is not as it was written\n  hint: "}, hint, std::string_view{"\n"}})
    write_all(STDERR_FILENO, part);
  ::_exit(static_cast<int>(ExitCode::error));
}

void look_at(Watched& index) {
  const int folder = ::open(index.current.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  struct stat facts {};
  ::fstat(folder, &facts);
  if (facts.st_dev != index.device || facts.st_ino != index.inode) {
    std::array<char, 64> file{};
    const auto seen = index::compare_with_seal(folder, file);
    if (seen == index::Seen::damaged) end(index, file.data());
    if (seen == index::Seen::sound) {
      index.device = facts.st_dev;
      index.inode = facts.st_ino;
    }
  }
  ::close(folder);
}

extern "C" void look(int) {
  const int kept = errno;
  for (auto& index : watched) look_at(index);
  errno = kept;
}

/// Every `patience` of processor time; 0: no more. A circle takes no time of the system.
void arm(std::chrono::milliseconds patience) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(patience);
  const std::chrono::microseconds rest = patience - seconds;
  itimerval timer{};
  timer.it_value = timer.it_interval = {seconds.count(), static_cast<suseconds_t>(rest.count())};
  ::setitimer(ITIMER_VIRTUAL, &timer, nullptr);
}

/// What looking takes is no more than what was waited for it: also of an index of many gigabytes.
std::chrono::milliseconds time_to_look(const std::vector<Watched>& indexes) {
  constexpr std::uint64_t bytes_a_millisecond = 400'000;
  std::uint64_t bytes = 0;
  for (const auto& index : indexes) bytes += index::folder_bytes(index.current);
  return std::chrono::milliseconds{bytes / bytes_a_millisecond};
}

std::vector<Watched> all_of(const Setup& setup) {
  auto paths = setup.indexes;
  if (const auto usual = index::default_index_path(); paths.empty() && usual)
    paths.push_back(*usual);
  std::vector<Watched> all;
  for (const auto& path : paths)
    all.push_back({(path / index::current_name).string(),
                   "searcher: '" + render::shown(path.string()) + "' is damaged"});
  return all;
}

}  // namespace

Watch::Watch(const Setup& setup, std::chrono::milliseconds patience) {
  watched = all_of(setup);
  patience_ = patience + time_to_look(watched);
  if (speaks_json(setup) && !setup.quiet) {
    on_stdout = render::error_json(damage_met());
    on_stdout =
        setup.renderer->name == "json" ? render::json_array({&on_stdout, 1}) : on_stdout + '\n';
  }
  answer_would_be(on_stdout);
  struct sigaction action {};
  action.sa_handler = look;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  ::sigaction(SIGVTALRM, &action, &before);
  arm(patience_);
}

Watch::~Watch() {
  arm({});
  ::sigaction(SIGVTALRM, &before, nullptr);
  watched.clear();
  answer_would_be({});
  on_stdout.clear();
}

void Watch::goes_on() { arm(patience_); }

void Watch::answer_would_be(std::string_view line) {
  answer_bytes = 0;
  answer = line.data();
  answer_bytes = static_cast<std::sig_atomic_t>(line.size());
}

Error damage_met() {
  return {Error::Kind::index, "the index is damaged: a file is not as it was written",
          std::string{hint}};
}

}  // namespace news::ask
