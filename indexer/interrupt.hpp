#pragma once

namespace news {

/// Ctrl-C (and SIGTERM) as something to ask for, not something that happens. Make one before any
/// thread starts. The first one asks to stop; from then on the system's default holds again, so
/// that a second one ends the program at once.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// True from the first signal on. Cheap; never waits.
  [[nodiscard]] bool requested();

 private:
  int signals_ = -1;  ///< A signalfd, or -1 where there is nothing to wait for.
  bool requested_ = false;
};

}  // namespace news
