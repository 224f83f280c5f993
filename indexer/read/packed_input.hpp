#pragma once

#include <memory>
#include <optional>
#include <string>

#include "indexer/read/bytes.hpp"

struct archive;

namespace news::read {

/// A stream as libarchive asks for it: a chunk at a time.
class PackedInput {
 public:
  explicit PackedInput(std::unique_ptr<ByteSource> bytes) : bytes_{std::move(bytes)} {}
  PackedInput(const PackedInput&) = delete;
  PackedInput& operator=(const PackedInput&) = delete;

  /// Opens `reader` over this, which must outlive it; libarchive's own result.
  int open(archive* reader);

  /// Why the stream itself ended, where it did not end well.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  static long give(archive* reader, void* self, const void** data);

  std::unique_ptr<ByteSource> bytes_;
  std::string chunk_{};
  std::optional<Error> failure_{};
};

}  // namespace news::read
