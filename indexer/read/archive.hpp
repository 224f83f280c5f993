#pragma once

#include <memory>
#include <string_view>

#include "indexer/read/bytes.hpp"

namespace news::read {

/// Whether the first bytes are those of bzip2, xz or zstd data.
[[nodiscard]] bool is_compressed_archive(std::string_view head);

/// What bzip2, xz or zstd data hold. After damage comes an Error (bad_input), again at each further
/// call; the last block before it is lost (libarchive gives whole blocks).
[[nodiscard]] std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> packed);

}  // namespace news::read
