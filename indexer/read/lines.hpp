#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/bytes.hpp"

namespace news::read {

/// One line of a stream.
struct Line {
  std::string_view text{};  ///< Without "\n" or "\r\n"; views the reader until the next call. Empty
                            ///< where the line is too long.
  std::uint64_t number = 0;  ///< From 1.
  std::uint64_t offset = 0;  ///< Of its first byte.
  std::uint64_t size_bytes = 0;
  bool too_long = false;
  bool ended = true;  ///< False for a last line without a line end.
};

/// Cuts a stream into lines. A line over the limit is passed by without being kept, so memory stays
/// bounded by the limit.
class LineReader {
 public:
  /// bytes must outlive this.
  LineReader(ByteSource& bytes, std::size_t longest_bytes)
      : bytes_{bytes}, longest_bytes_{longest_bytes} {}

  /// The next line, or nothing at the end or where the stream failed.
  [[nodiscard]] std::optional<Line> next();

  /// Why the stream ended, where it did not end well.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  bool fill();
  Line cut(std::size_t end, bool ended);
  Line pass_by();

  ByteSource& bytes_;
  std::size_t longest_bytes_;
  std::string buffer_{};
  std::size_t start_ = 0;            ///< Where in the buffer the next line begins.
  std::uint64_t buffer_offset_ = 0;  ///< Of the buffer's first byte in the stream.
  std::uint64_t lines_ = 0;
  std::optional<Error> failure_{};
};

}  // namespace news::read
