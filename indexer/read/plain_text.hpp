#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// Anything that is text in some charset.
[[nodiscard]] bool looks_like_plain_text(std::string_view head);

/// The whole stream is one article's text, as scraped; nothing is taken from its name.
void read_plain_text(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                     const Sink& sink);

}  // namespace news::read
