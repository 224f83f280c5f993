#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// "<REUTERS" or the document type of the collection.
[[nodiscard]] bool looks_like_reuters_sgml(std::string_view head);

/// The <REUTERS> records of Reuters-21578. Where a record's tags are wrong or missing
/// (TYPE="UNPROC", a table cut by the tagger) all its words are the text. Bytes that are not UTF-8
/// are windows-1252. Source: the collection's README, version 1.3.
void read_reuters_sgml(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                       const Sink& sink);

}  // namespace news::read
