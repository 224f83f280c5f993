#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// "WARC/1.0".
[[nodiscard]] bool looks_like_warc(std::string_view head);

/// The pages of a WARC file: `response` (status 200), `resource` and `conversion` records that hold
/// text, HTML, XML or JSON; other records are passed by. WARC-Target-URI is the address; WARC-Date
/// tells when a page was fetched, which is not when it was published, and is not read. Source: ISO
/// 28500, WARC 1.0 and 1.1.
void read_warc(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink);

/// "filedesc://".
[[nodiscard]] bool looks_like_arc(std::string_view head);

/// The pages of an ARC file, versions 1 and 2, in the same way. Source: Internet Archive, "ARC File
/// Format".
void read_arc(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink);

}  // namespace news::read
