#pragma once

#include <filesystem>
#include <string>

#include "common/base/result.hpp"

namespace news::build {

/// Makes a database without documents, through Xapian, and gives its uuid: 16 bytes. An Error where
/// this Xapian writes another format than indexer/build/glass does.
///
/// folder: not there yet.
[[nodiscard]] Result<std::string> make_empty_database(const std::filesystem::path& folder);

/// Whether this Xapian keeps its tables as indexer/build/glass writes them; an Error says why not.
///
/// folder: for a trial; made where it is not there.
[[nodiscard]] Result<void> try_format(const std::filesystem::path& folder);

}  // namespace news::build
