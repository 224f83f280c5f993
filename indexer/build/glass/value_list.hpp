#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/build/glass/table_writer.hpp"

namespace news::build::glass {

/// How often a slot has a value, and between which they lie.
class ValueStatistics {
 public:
  /// value: not empty.
  void add(std::string_view value);

  [[nodiscard]] std::uint32_t frequency() const { return frequency_; }
  void write(TableWriter& table, std::uint32_t slot) const;

 private:
  std::uint32_t frequency_ = 0;
  std::string least_{};
  std::string greatest_{};
};

/// The values of one slot, in chunks of two kilobytes, written as they fill.
class ValueList {
 public:
  ValueList(TableWriter& table, std::uint32_t slot) : table_{table}, slot_{slot} {}

  /// Documents rising; value: not empty.
  void add(std::uint32_t document, std::string_view value);

  /// Writes what waits. Call it at the end.
  void finish();

 private:
  TableWriter& table_;
  std::uint32_t slot_;
  std::uint32_t first_ = 0;  ///< Document of the chunk.
  std::uint32_t last_ = 0;
  std::string chunk_{};
};

}  // namespace news::build::glass
