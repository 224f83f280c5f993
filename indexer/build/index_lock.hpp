#pragma once

#include <filesystem>

#include "common/base/result.hpp"

namespace news::build {

/// The right to write to an index, held by one indexer at a time; given back when it ends, however
/// it ends.
class IndexLock {
 public:
  /// Makes the lock's file where there is none. Error busy where another process holds it.
  [[nodiscard]] static Result<IndexLock> take(const std::filesystem::path& index);

  ~IndexLock();
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&& other) noexcept;

 private:
  explicit IndexLock(int file) : file_{file} {}

  int file_ = -1;
};

}  // namespace news::build
