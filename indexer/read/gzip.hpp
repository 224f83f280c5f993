#pragma once

#include <memory>
#include <string_view>

#include "indexer/read/bytes.hpp"

namespace news::read {

/// Whether the first bytes are those of a gzip member.
[[nodiscard]] bool is_gzip(std::string_view head);

/// What gzip data hold, all members one after the other. Every byte before a damaged place is
/// given; then comes an Error (bad_input), again at each further call. zlib and not libarchive:
/// libarchive 3.6 throws away up to 64 KiB that it had already decompressed before the damage.
/// Source: RFC 1952.
[[nodiscard]] std::unique_ptr<ByteSource> gunzipped(std::unique_ptr<ByteSource> packed);

}  // namespace news::read
