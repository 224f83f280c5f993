#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Looks after those who search: damage in an index can send Xapian round in circles, which nobody
/// inside a search notices. Where one question has taken `patience` of processor time, the tables
/// are compared with their checksums, by a handler of a timer. Where they differ, it says so and
/// ends the process with ExitCode::error; a slow search of a sound index goes on. There is one at a
/// time: signals belong to the process.
class Watch {
 public:
  static constexpr std::chrono::milliseconds usual_patience{5000};

  /// setup: names the indexes, and how a failure is told. Large ones are given more time.
  explicit Watch(const Setup& setup, std::chrono::milliseconds patience = usual_patience);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  /// One question is answered, or the next one begins: its time counts from now. On any thread.
  void goes_on();

  /// What goes to standard output where damage ends the process: a line of a protocol. It stays
  /// where it is until the next call.
  void answer_would_be(std::string_view line);

 private:
  std::chrono::milliseconds patience_{};
};

/// What a search that turned in circles has met, in general words.
[[nodiscard]] Error damage_met();

}  // namespace news::ask
