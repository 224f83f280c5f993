#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// A front matter with a key of ours; Markdown without one is told by its name alone.
[[nodiscard]] bool looks_like_markdown(std::string_view head);

/// The whole stream is one article. Facts come from the front matter, the keys guessed or told by
/// --map; the title, where it has none, is the heading that the text begins by.
void read_markdown(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                   const Sink& sink);

}  // namespace news::read
