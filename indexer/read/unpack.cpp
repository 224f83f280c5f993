#include "indexer/read/unpack.hpp"

#include <utility>

#include "indexer/read/archive.hpp"
#include "indexer/read/gzip.hpp"

namespace news::read {

bool is_packed(std::string_view head) { return is_gzip(head) || is_compressed_archive(head); }

std::unique_ptr<ByteSource> unpacked(std::string head, std::unique_ptr<ByteSource> rest) {
  const bool gzip = is_gzip(head);
  auto all = with_head(std::move(head), std::move(rest));
  return gzip ? gunzipped(std::move(all)) : decompressed(std::move(all));
}

}  // namespace news::read
