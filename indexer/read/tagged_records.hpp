#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/bytes.hpp"

namespace news::read {

/// How records stand in a stream: "<REUTERS" ... "</REUTERS>".
struct RecordTags {
  std::string_view open{};  ///< Without its ">".
  std::string_view close{};
  /// The letters of tags may be of either case, and the name of the open tag ends there: "<DOC" is
  /// not found in "<DOCNO>". Tags are then given in lower case.
  bool any_case = false;
};

/// One record of a stream, from its open tag on, without its close tag.
struct TaggedRecord {
  enum class End { closed, next_begins, input_ends };

  std::string_view text{};   ///< Views the reader until the next call. Empty where it is too long.
  std::uint64_t number = 0;  ///< From 1.
  std::uint64_t offset = 0;
  bool too_long = false;
  End end = End::closed;
};

/// Cuts a stream at tags. What stands between records is passed by, and so is a record over the
/// limit: memory stays bounded by the limit, time linear.
class TaggedRecords {
 public:
  /// bytes must outlive this.
  TaggedRecords(ByteSource& bytes, RecordTags tags, std::size_t longest_bytes)
      : bytes_{bytes}, tags_{tags}, longest_bytes_{longest_bytes} {}

  [[nodiscard]] std::optional<TaggedRecord> next();

  /// Why the stream ended, where it did not end well.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  struct Found {
    std::size_t start = 0;
    std::size_t length = 0;  ///< 0: no tag before the end of the buffer.
  };

  bool find_open();
  [[nodiscard]] Found find_end(std::size_t from) const;
  [[nodiscard]] std::size_t find_open_tag(std::size_t from, std::size_t end) const;
  bool fill();
  void drop(std::size_t bytes);

  ByteSource& bytes_;
  RecordTags tags_;
  std::size_t longest_bytes_;
  std::string buffer_{};
  std::size_t used_ = 0;  ///< Bytes of the buffer that the record given last took.
  std::uint64_t buffer_offset_ = 0;
  std::uint64_t records_ = 0;
  std::optional<Error> failure_{};
};

}  // namespace news::read
