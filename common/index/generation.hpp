#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "common/base/result.hpp"

namespace news::index {

/// An index is a folder:
///   current   a symbolic link to the generation that readers open
///   gen-N     a published Xapian (glass) database; N rises by one with every rebuild; with a file
///             `checksums` while nobody writes into it (the indexer's seal)
///   gen-N.tmp one that is being built; litter if no indexer runs
///   runs.tmp  parts of one that is being built; likewise
///   lock      held by the one indexer that writes (flock)
/// Publishing is a rename of `current`, so readers see the old or the new generation, never a
/// mixture.
inline constexpr const char* current_name = "current";
inline constexpr const char* lock_name = "lock";

/// The folder of generation `number`.
[[nodiscard]] std::filesystem::path generation_path(const std::filesystem::path& index,
                                                    std::uint64_t number);

/// The number in the name "gen-N", or nothing.
[[nodiscard]] std::optional<std::uint64_t> generation_number(const std::filesystem::path& name);

/// The published generation, link resolved, so that a swap later does not change what it names.
/// Error not_found where there is no folder or no `current`; wrong_schema where the folder is
/// something else (a plain Xapian database, a file): each with a hint.
[[nodiscard]] Result<std::filesystem::path> current_generation(const std::filesystem::path& index);

/// The files of a folder, of a generation say; 0 where it cannot be read.
[[nodiscard]] std::uint64_t folder_bytes(const std::filesystem::path& folder);

}  // namespace news::index
