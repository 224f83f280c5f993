#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/base/result.hpp"

namespace news::ask {

/// Reads a file descriptor line by line, in bounded memory.
class Lines {
 public:
  explicit Lines(int descriptor) : descriptor_{descriptor} {}

  /// The next line without its end; nullopt at the end of the input. A line over the limit is an
  /// Error (bad_input) and passed over; reading may go on after it.
  [[nodiscard]] Result<std::optional<std::string>> next();

  static constexpr std::size_t longest_line_bytes = 1 << 16;

 private:
  /// False at the end of the input.
  Result<bool> fill();

  int descriptor_;
  std::string buffer_{};
  std::size_t at_ = 0;
};

}  // namespace news::ask
