#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "common/base/result.hpp"
#include "common/schema/record.hpp"

namespace news::build {

/// What is left of a damaged generation, told as it is met.
struct SalvageTaker {
  /// An article whose stored record can be read. An Error ends the reading.
  std::function<Result<void>(schema::Record)> take{};
  /// One whose record cannot: its id, or "number 12" where that is lost too.
  std::function<void(std::string)> lost{};
};

struct Salvaged {
  std::uint64_t counted = 0;  ///< Articles that the generation says it holds.
  std::uint64_t read = 0;
  std::uint64_t lost = 0;  ///< Told by SalvageTaker::lost.
};

/// Reads the stored articles of a generation by their numbers, without its postings. Damage can
/// crash or detain the one who reads, so child processes do; what one dies of is lost.
/// Error (index) where not even the version file can be read.
[[nodiscard]] Result<Salvaged> salvage_articles(const std::filesystem::path& generation,
                                                const SalvageTaker& taker);

/// The metadata of a generation, as far as they can be read: they lie among the postings.
/// Error (index) where they cannot be read to their end; `into` has what came before.
[[nodiscard]] Result<void> salvage_metadata(const std::filesystem::path& generation,
                                            std::map<std::string, std::string>& into);

}  // namespace news::build
