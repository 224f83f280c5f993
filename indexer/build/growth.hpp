#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::build {

/// How large an index is, for how many articles.
struct Growth {
  std::uint64_t bytes = 0;
  std::uint64_t articles = 0;
};

/// "bytes=1 articles=2".
[[nodiscard]] std::string write_growth(const Growth& growth);
[[nodiscard]] std::optional<Growth> read_growth(std::string_view text);

/// How many times as much room an article takes now as when the tables were last written whole;
/// nothing where that is not known.
[[nodiscard]] std::optional<double> grown(const std::optional<Growth>& then, const Growth& now);

/// Advice where compacting would give back a third of the room and that is worth it; empty where
/// not.
[[nodiscard]] Result<std::string> advice_to_compact(const std::filesystem::path& index);

}  // namespace news::build
