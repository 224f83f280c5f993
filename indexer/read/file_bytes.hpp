#pragma once

#include <memory>
#include <string>

#include "common/base/result.hpp"
#include "indexer/read/bytes.hpp"

namespace news::read {

/// The bytes of a regular file as they stand on disk, or of standard input for "-". Opened without
/// blocking, so that a named pipe cannot hold us up. Errors: io, the system's reason without the
/// path.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

/// As `open_bytes`, but its Errors do not name the path: for callers that name it themselves.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_unpacked(const std::string& path);

}  // namespace news::read
