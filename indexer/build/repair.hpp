#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "common/base/result.hpp"

namespace news::build {

/// What came of a repair.
struct Repaired {
  std::uint64_t articles = 0;  ///< Written anew.
  std::uint64_t lost = 0;      ///< Told one by one, and those that nothing tells of.
  bool inputs_known = true;    ///< Which inputs were read; false: --update reads all of them again.
};

/// Makes the next generation from the articles that the current one stores, as far as they can be
/// read, and publishes it; the damaged one is kept as the one before. A stored article has all that
/// was indexed of it, so words, facts and stories come out as they were.
///
/// batch_bytes: so much waits in memory. lost: told of each article that cannot be saved, by its id
/// where that can be read. Error (index) where nothing can be read; then nothing is published.
[[nodiscard]] Result<Repaired> repair_index(const std::filesystem::path& index,
                                            std::size_t batch_bytes,
                                            const std::function<void(const std::string&)>& lost);

}  // namespace news::build
