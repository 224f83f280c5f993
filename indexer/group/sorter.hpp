#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <tuple>

#include "common/base/result.hpp"

namespace news::group {

/// What is sorted: by its members, in turn. What they say is the caller's.
struct Record {
  std::uint64_t key = 0;
  std::uint32_t one = 0;
  std::uint32_t other = 0;

  friend bool operator<(const Record& a, const Record& b) {
    return std::tie(a.key, a.one, a.other) < std::tie(b.key, b.one, b.other);
  }
};

/// Takes any number of records, then gives them back sorted. Where they lie meanwhile is its own
/// affair: in a file, where there are many.
class Sorter {
 public:
  Sorter() = default;
  virtual ~Sorter() = default;
  Sorter(const Sorter&) = delete;
  Sorter& operator=(const Sorter&) = delete;

  virtual void add(const Record& record) = 0;

  /// The next one; false behind the last. After the first call nothing may be added.
  virtual bool next(Record& record) = 0;

  /// Whether all that was added was given; what fails ends next().
  [[nodiscard]] virtual Result<void> status() const = 0;
};

using MakeSorter = std::function<std::unique_ptr<Sorter>()>;

}  // namespace news::group
