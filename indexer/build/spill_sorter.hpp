#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/group/sorter.hpp"

namespace news::build {

/// Sorts in memory what finds room there; more goes to a file in sorted runs, which are merged. The
/// file has no name for longer than a moment, so that a kill leaves nothing.
class SpillSorter : public group::Sorter {
 public:
  static constexpr std::size_t usual_records = 1u << 20;  // 16 MB

  /// folder: on the disk, where one may write; asked for when it is needed.
  explicit SpillSorter(std::filesystem::path folder, std::size_t most_records = usual_records);
  ~SpillSorter() override;

  void add(const group::Record& record) override;
  bool next(group::Record& record) override;
  [[nodiscard]] Result<void> status() const override;

 private:
  /// A part of the file, and what of it was read ahead.
  struct Run {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::vector<group::Record> ahead{};
    std::size_t taken = 0;
  };

  void open_file();
  void write_run();
  void begin_reading();
  bool fill(Run& run);
  /// Of two runs that have records left.
  [[nodiscard]] bool is_before(std::size_t one, std::size_t other) const;
  void settle(std::size_t place);

  std::filesystem::path folder_;
  std::size_t most_records_;
  std::vector<group::Record> records_{};
  std::size_t taken_ = 0;
  bool reading_ = false;
  int file_ = -1;
  int failed_ = 0;  ///< errno of the first failure.
  std::vector<Run> runs_{};
  std::vector<std::size_t>
      heap_{};  ///< Runs that have records left, the one with the first on top.
};

}  // namespace news::build
