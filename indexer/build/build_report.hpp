#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "indexer/article/skipped.hpp"

namespace news::build {

/// What a run did. Only what was committed is counted, so the index holds what is printed.
struct BuildReport {
  std::string index{};          ///< Its folder.
  std::uint64_t indexed = 0;    ///< Articles written.
  std::uint64_t replaced = 0;   ///< Of these: in place of one with the same id.
  std::uint64_t cut = 0;        ///< Of these: longer than --max-text, their ends not searchable.
  std::uint64_t removed = 0;    ///< Articles that their input no longer holds.
  std::uint64_t unchanged = 0;  ///< Inputs not opened (--update).
  std::array<std::uint64_t, skip_reasons> skipped{};  ///< By SkipReason.
  double seconds = 0;
  bool interrupted = false;

  [[nodiscard]] std::uint64_t all_skipped() const {
    std::uint64_t all = 0;
    for (const auto each : skipped) all += each;
    return all;
  }
};

}  // namespace news::build
