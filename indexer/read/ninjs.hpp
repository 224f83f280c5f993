#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// JSON with a "uri" and a name that only ninjs uses, in any letters.
[[nodiscard]] bool looks_like_ninjs(std::string_view head);

/// News items in JSON as agencies send them: one object a file, a line, or a list of them. The text
/// is the best of the bodies (HTML, then plain), of a picture its description. An item that its
/// publisher has withheld or canceled is skipped.
/// Source: IPTC ninjs 1.0 to 1.5, 2.0, 2.1, 3.0 (iptc.org/standards/ninjs).
void read_ninjs(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                const Sink& sink);

}  // namespace news::read
