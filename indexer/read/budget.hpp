#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/read/bytes.hpp"
#include "indexer/read/reader.hpp"

namespace news::read {

/// What came out of one input so far, held against its limits.
class Budget {
 public:
  /// file: the input as it stands on disk; both must outlive this.
  Budget(const Limits& limits, const ByteSource& file) : limits_{limits}, file_{file} {}

  /// One more member; false where that is too many.
  bool add_member();

  /// So many more bytes; false where that is too much in all.
  bool add_bytes(std::uint64_t bytes);

  /// False where a stream that has come so far outgrew the file by too much.
  bool check_ratio(std::uint64_t bytes);

  /// Why nothing more may come out of this input.
  [[nodiscard]] const std::optional<std::string>& exhausted() const { return exhausted_; }

  [[nodiscard]] const Limits& limits() const { return limits_; }

 private:
  const Limits& limits_;
  const ByteSource& file_;
  std::uint64_t members_ = 0;
  std::uint64_t bytes_ = 0;
  std::optional<std::string> exhausted_{};
};

/// What is told of a member larger than its limit.
[[nodiscard]] std::string too_large_member(const Limits& limits);

/// A member's bytes, or what is compressed in it, until it or the whole archive is beyond a limit:
/// then an Error, again at each further call, whose text is too_large_member() or exhausted().
[[nodiscard]] std::unique_ptr<ByteSource> bounded(std::unique_ptr<ByteSource> bytes,
                                                  Budget& budget);

/// An archive's own stream: bounded by the ratio alone, for what in it is never read as a member.
[[nodiscard]] std::unique_ptr<ByteSource> watched(std::unique_ptr<ByteSource> bytes,
                                                  Budget& budget);

}  // namespace news::read
