#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/tui/event.hpp"
#include "searcher/tui/screen.hpp"

namespace news::tui {

/// How the terminal is used.
struct TerminalWishes {
  bool colour = true;
  bool utf8 = true;  ///< Else what is not ASCII is drawn as "?".
};

/// Nothing where $TERM names a terminal that a screen can be drawn on; else an Error (io) that says
/// what it lacks.
[[nodiscard]] Result<void> terminal_is_known();

/// The terminal of the process, whatever its standard streams are. It is given back as it was: by
/// the destructor, when the program is stopped, and by a crash. There is one at a time.
class Terminal {
 public:
  /// Error (io): there is none, or the database of terminals does not know it.
  [[nodiscard]] static Result<Terminal> open(const TerminalWishes& wishes);
  ~Terminal();
  Terminal(Terminal&& other) noexcept;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] Size size() const;
  void draw(const Screen& screen);

  /// Makes the next drawing one of all there is.
  void forget();

  /// Waits until there are keys and the like, or there is something to read at a descriptor, and
  /// gives what there is.
  [[nodiscard]] std::vector<Event> wait(int descriptor);

  /// Whether a key is there, or comes within this time.
  [[nodiscard]] bool keys_follow(std::chrono::milliseconds patience) const;

  /// Gives the terminal to others until it is destroyed.
  class Away {
   public:
    explicit Away(Terminal& terminal);
    ~Away();
    Away(const Away&) = delete;
    Away& operator=(const Away&) = delete;

   private:
    Terminal& terminal_;
  };

  /// Stops the program, as Ctrl-Z does, until it is told to go on.
  void suspend();

 private:
  struct Parts;
  explicit Terminal(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace news::tui
