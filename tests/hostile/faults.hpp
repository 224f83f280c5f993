#pragma once

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace news::tests {

inline std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

enum class Fate { pass, fail, shorten, tear };

struct Call {
  const char* name = "";
  std::string path{};
  std::string other{};
  off_t offset = 0;
  std::string_view data{};
};

/// What the environment asks for, and how far the process has come.
class Faults {
 public:
  static Faults& all() {
    static Faults* const faults = new Faults;  // outlives whoever writes at the end
    return *faults;
  }

  bool concerns(std::string_view path) const {
    return !below_.empty() && path.starts_with(below_) &&
           (path.size() == below_.size() || path[below_.size()] == '/');
  }

  /// Does one call that changes a file. work: given how many bytes to write; gives its result.
  template <class Work>
  auto meet(Call call, std::size_t bytes, Work&& work) -> decltype(work(bytes)) {
    const std::lock_guard held{mutex_};
    const auto fate = next_fate(bytes > 0);
    if (fate == Fate::fail) {
      errno = code_;
      return -1;
    }
    const auto done = work(fate == Fate::pass ? bytes : (bytes + 1) / 2);
    const auto failed = errno;
    if (done >= 0) {
      call.data = call.data.substr(0, static_cast<std::size_t>(done));
      log(call);
    }
    if (fate == Fate::tear) die();
    errno = failed;
    return done;
  }

  void say(std::string_view text) {
    const std::lock_guard held{mutex_};
    log({.name = "say", .data = text});
  }

 private:
  Faults()
      : below_{setting("NEWS_FAULTS_BELOW")},
        kind_{setting("NEWS_FAULTS_DO")},
        at_{std::strtoul(std::string{setting("NEWS_FAULTS_AT")}.c_str(), nullptr, 10)},
        again_{!setting("NEWS_FAULTS_AGAIN").empty() || kind_ == "full"},
        code_{kind_ == "EIO" ? EIO : ENOSPC} {
    const std::string path{setting("NEWS_FAULTS_LOG")};
    if (!path.empty())
      log_ = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path.c_str(),
                                        O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  }

  [[noreturn]] static void die() {
    ::kill(::getpid(), SIGKILL);
    for (;;) ::pause();
  }

  Fate next_fate(bool is_write) {
    const auto number = ++met_;
    if (at_ == 0 || number < at_ || (number > at_ && !again_)) return Fate::pass;
    if (kind_ == "kill" || (kind_ == "torn" && !is_write)) die();
    if (kind_ == "torn") return Fate::tear;
    if (kind_ == "short") return is_write ? Fate::shorten : Fate::pass;
    if (kind_ == "full" && is_write && number == at_) return Fate::shorten;
    return Fate::fail;
  }

  void log(const Call& call) const {
    if (log_ < 0) return;
    auto line = std::string{call.name} + '\t' + call.path + '\t' + call.other + '\t' +
                std::to_string(call.offset) + '\t' + std::to_string(call.data.size()) + '\n';
    line += call.data;
    for (std::string_view left = line; !left.empty();) {
      const auto written = ::syscall(SYS_write, log_, left.data(), left.size());
      if (written < 0) return;
      left.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  std::string below_;
  std::string kind_;
  unsigned long at_;
  bool again_;
  int code_;
  int log_ = -1;
  std::mutex mutex_{};
  unsigned long met_ = 0;
};

}  // namespace news::tests
