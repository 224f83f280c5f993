#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// A first line of short cells, of which at least two are names of facts and one is a title or
/// text.
[[nodiscard]] bool looks_like_csv(std::string_view head);
/// The same, parted by tabs.
[[nodiscard]] bool looks_like_tsv(std::string_view head);

/// A table with a header row, one article a row; columns are guessed by guess_of() or told by
/// --map, by name or by number from 1. The delimiter , ; tab or | and the quote " or ' are told
/// from the first line. A table without a header has its longest cells for texts. Source: RFC 4180.
void read_csv(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink);
/// The same, parted by tabs alone.
void read_tsv(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink);

}  // namespace news::read
