#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/bytes.hpp"

namespace news::read {

/// Whether the first bytes are those of gzip, bzip2, xz or zstd data.
[[nodiscard]] bool is_packed(std::string_view head);

/// What packed data hold. head: their first bytes, already taken out of `rest`.
[[nodiscard]] std::unique_ptr<ByteSource> unpacked(std::string head,
                                                   std::unique_ptr<ByteSource> rest);

}  // namespace news::read
