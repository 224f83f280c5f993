#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/bytes.hpp"

namespace news::read {

/// A stream with a reading place and a start: bytes from the start on are kept, what stands before
/// it is forgotten. Memory is bounded by what the caller keeps.
class Window {
 public:
  /// bytes must outlive this.
  explicit Window(ByteSource& bytes) : bytes_{bytes} {}

  /// Whether there is a byte so far ahead of the reading place.
  [[nodiscard]] bool has(std::size_t ahead = 0) {
    while (at_ + ahead >= buffer_.size())
      if (!fill()) return false;
    return true;
  }
  /// The byte there; has() said so.
  [[nodiscard]] char peek(std::size_t ahead = 0) const { return buffer_[at_ + ahead]; }
  /// The bytes at hand from the reading place on.
  [[nodiscard]] std::string_view rest() const { return std::string_view{buffer_}.substr(at_); }
  void pass(std::size_t bytes = 1) { at_ += bytes; }
  /// Back by so many bytes, not beyond the start.
  void back(std::size_t bytes) { at_ -= std::min(bytes, length()); }

  /// The start comes to the reading place.
  void begin() { start_ = at_; }
  /// Of the bytes between start and reading place only the last ones are kept.
  void keep_last(std::size_t bytes) { start_ = std::max(start_, at_ - std::min(at_, bytes)); }
  /// From the start to the reading place; views the window until it reads on.
  [[nodiscard]] std::string_view text() const {
    return std::string_view{buffer_}.substr(start_, length());
  }
  [[nodiscard]] std::size_t length() const { return at_ - start_; }
  /// Of the reading place, in the stream.
  [[nodiscard]] std::uint64_t offset() const { return base_ + at_; }

  /// Why the stream ended, where it did not end well.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  bool fill() {
    constexpr std::size_t chunk_bytes = 256 * 1024;
    base_ += start_;
    buffer_.erase(0, start_);
    at_ -= start_;
    start_ = 0;
    if (failure_) return false;
    const auto more = bytes_.read_more(buffer_, chunk_bytes);
    if (!more) failure_ = more.error();
    return more && *more > 0;
  }

  ByteSource& bytes_;
  std::string buffer_{};
  std::size_t start_ = 0;
  std::size_t at_ = 0;
  std::uint64_t base_ = 0;  ///< Of the buffer's first byte in the stream.
  std::optional<Error> failure_{};
};

}  // namespace news::read
