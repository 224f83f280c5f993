#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"

namespace news::tui {

/// What the system tells a program that has the terminal.
enum class Signal : std::uint8_t {
  end,     ///< SIGTERM, SIGHUP, SIGINT, SIGQUIT
  stop,    ///< SIGTSTP
  go_on,   ///< SIGCONT
  resized  ///< SIGWINCH
};

/// Turns signals into bytes of a pipe, so that they are met at one place and never in the middle of
/// a drawing. There is one at a time: signals belong to the process.
class Signals {
 public:
  /// Error (io): no pipe.
  [[nodiscard]] static Result<Signals> watch();
  /// What the signals did before, they do again.
  ~Signals();
  Signals(Signals&& other) noexcept;
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  /// Can be read from once there was a signal.
  [[nodiscard]] int descriptor() const { return read_; }

  /// Those since the last call, oldest first.
  [[nodiscard]] std::vector<Signal> seen() const;

 private:
  Signals(int read, int write) : read_{read}, write_{write} {}
  int read_;
  int write_;
};

/// What a crash of the program does first: it gives the terminal the modes it had at the first of
/// these calls and writes these bytes to it. Nothing else of the crash is changed.
///
/// terminal: a descriptor; -1: do nothing any more.
void restore_on_crash(int terminal, std::string_view bytes);

/// Does what a crash would do first, now; of any thread, once nobody draws any more.
void give_terminal_back();

/// Ends the process by the signal that asked it to end, as if it had not been watched; comes back
/// where there was none.
void end_as_asked();

}  // namespace news::tui
