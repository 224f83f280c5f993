#pragma once

#include <array>
#include <cstdint>
#include <fstream>
#include <string>

#include "common/base/result.hpp"
#include "indexer/article/skipped.hpp"
#include "indexer/console.hpp"

namespace news {

/// Tells of what was skipped, and counts it: the first few are told one by one, then only counted.
class SkipLog {
 public:
  enum class Tell : std::uint8_t { none, first_few, all };

  SkipLog(const Console& console, Tell tell) : console_{console}, tell_{tell} {}

  /// Writes every skip to a file, too, as JSON Lines. Error io where it cannot be made.
  [[nodiscard]] Result<void> open_rejects(const std::string& path);

  void add(const Skipped& skipped);

  /// Error io where the file of rejects could not be written whole.
  [[nodiscard]] Result<void> close();

  [[nodiscard]] const std::array<std::uint64_t, skip_reasons>& counts() const { return counts_; }

 private:
  const Console& console_;
  Tell tell_;
  std::string rejects_path_{};
  std::ofstream rejects_{};
  std::array<std::uint64_t, skip_reasons> counts_{};
  std::uint64_t told_ = 0;
};

/// "feed.jsonl: record 12 (byte 3401): malformed: no closing quote", without what is not known.
[[nodiscard]] std::string line_of(const Skipped& skipped);

}  // namespace news
