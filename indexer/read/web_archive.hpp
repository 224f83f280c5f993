#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/result.hpp"
#include "indexer/read/reader.hpp"

namespace news::read {

/// What stands before the block of a record.
struct RecordHead {
  std::string url{};
  std::string content_type{};
  std::uint64_t block_bytes = 0;
  bool wanted = false;  ///< Of a kind that may hold an article.
  bool http = false;    ///< The block is an HTTP response.
};

/// How WARC and ARC differ.
struct WebDialect {
  /// Whether a record begins here. ahead: a line or more, or the last bytes.
  bool (*begins)(std::string_view ahead) = nullptr;
  /// Bytes of the head with its end, npos where the end is not in sight.
  std::size_t (*head_bytes)(std::string_view ahead) = nullptr;
  /// Errors: bad_input, what is wrong with it.
  Result<RecordHead> (*read_head)(std::string_view head) = nullptr;
};

/// All records of a web archive. One that is damaged is told with its number and offset, and the
/// next is looked for. Memory is bounded by options.limits.article_bytes.
void read_web_archive(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                      const Sink& sink, const WebDialect& dialect);

}  // namespace news::read
