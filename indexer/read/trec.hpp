#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// A <DOC> with a <DOCNO>, or with an id of its own as in Gigaword, in any letters.
[[nodiscard]] bool looks_like_trec(std::string_view head);

/// The <DOC> records of TREC's newswire (AP, WSJ, LA Times, FT, AQUAINT) and of Gigaword. Where
/// several elements say the same the first that says something is taken; of texts all. Bytes that
/// are not UTF-8 are windows-1252.
/// Source: the readme files of TIPSTER, TREC disks 4 and 5, AQUAINT.
void read_trec(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink);

}  // namespace news::read
