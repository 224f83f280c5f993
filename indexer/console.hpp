#pragma once

#include <functional>
#include <iosfwd>
#include <string_view>

namespace news {

/// How the program talks; main gives the real one, tests one that listens.
struct Console {
  std::function<void(std::string_view)> print{};     ///< Data, on stdout, as it is.
  std::function<void(std::string_view)> note{};      ///< One line of talk, on stderr.
  std::function<void(std::string_view)> progress{};  ///< Replaces the line shown before; "" clears
                                                     ///< it. Empty function: no progress.
  std::istream* input = nullptr;                     ///< Standard input, for --remove -.
};

}  // namespace news
