#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// An array that begins by an object, an object over several lines, or one that holds a list of
/// objects under a usual name.
[[nodiscard]] bool looks_like_json(std::string_view head);

/// A file that is one array of objects, one object, an object that holds a list of articles, or
/// objects one after another. Streams: see json_elements.hpp. Of a search engine's hit its
/// "_source" is read. Source: RFC 8259.
void read_json(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink);

}  // namespace news::read
