#pragma once

#include <string>

#include "indexer/read/reader.hpp"

namespace news::read {

/// Opens, decompresses, sniffs and reads one input: the whole of this room behind one call. What
/// cannot be read is told to `sink.skipped` with its reason; never throws.
///
/// path: a regular file, or "-". format: a reader's name, or "" to sniff by content, then by name.
void read_input(const std::string& path, std::string_view format, const ReadOptions& options,
                const Sink& sink);

}  // namespace news::read
