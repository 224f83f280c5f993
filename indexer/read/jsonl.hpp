#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// A first line that begins an object with a key, and a line that is a whole object (or none is
/// seen to end).
[[nodiscard]] bool looks_like_jsonl(std::string_view head);

/// JSON Lines: one object a line; blank lines are passed by. Source: jsonlines.org, RFC 8259.
void read_jsonl(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                const Sink& sink);

}  // namespace news::read
