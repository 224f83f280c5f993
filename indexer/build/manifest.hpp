#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/discover/find_inputs.hpp"

namespace news::build {

/// What the index remembers of an input that was read to its end.
struct ManifestEntry {
  std::string path{};  ///< Absolute (bytes).
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< Nanoseconds since the epoch.
  std::uint64_t articles = 0;

  friend bool operator==(const ManifestEntry&, const ManifestEntry&) = default;
};

/// "size=1 modified=2 articles=3 path=/to the end of the value".
[[nodiscard]] std::string write_entry(const ManifestEntry& entry);

/// Nothing where the text is not an entry.
[[nodiscard]] std::optional<ManifestEntry> read_entry(std::string_view text);

/// The metadata key of an input.
[[nodiscard]] std::string manifest_key(std::string_view input_key);

/// True where the file is as it was when it was read to its end. Standard input never is.
[[nodiscard]] bool is_unchanged(const Xapian::Database& database, const discover::InputFile& file);

/// The articles that the file held when it was read to its end; 0 where it never was.
[[nodiscard]] std::uint64_t articles_held(const Xapian::Database& database,
                                          const discover::InputFile& file);

/// All entries, in key order.
[[nodiscard]] std::vector<ManifestEntry> all_entries(const Xapian::Database& database);

/// The inputs at or below `roots` (absolute paths; none: all) that are no longer there. An input
/// that cannot be looked at (no permission) counts as there.
[[nodiscard]] std::vector<ManifestEntry> gone_inputs(const Xapian::Database& database,
                                                     const std::vector<std::string>& roots);

}  // namespace news::build
