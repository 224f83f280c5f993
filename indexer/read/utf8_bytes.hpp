#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/read/bytes.hpp"
#include "indexer/read/charset.hpp"

namespace news::read {

/// A stream in which a charset that is marked (byte order mark) or declared is turned into UTF-8.
/// Otherwise the bytes pass as they are: a record at a time is then judged by to_utf8(). A UTF-8
/// mark passes too; see without_mark().
class Utf8Bytes final : public ByteSource {
 public:
  /// bytes must outlive this. declared: ReadOptions::encoding; a mark is stronger than it.
  Utf8Bytes(ByteSource& bytes, std::string declared)
      : bytes_{bytes}, declared_{std::move(declared)} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override;

  /// Counts the bytes given, in UTF-8.
  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  void look_at_head();
  void decode_some(std::size_t most);
  [[nodiscard]] Result<std::size_t> give(std::string& buffer, std::size_t most);

  ByteSource& bytes_;
  std::string declared_;
  std::optional<Decoder> decoder_{};
  std::string waiting_{};  ///< Read or decoded, not yet given.
  std::size_t given_ = 0;  ///< How much of `waiting_` was given.
  bool looked_ = false;
  bool ended_ = false;  ///< The decoder was told of the end.
  std::optional<Error> failure_{};
  std::uint64_t position_ = 0;
};

}  // namespace news::read
