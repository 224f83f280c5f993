#include "indexer/build/glass/deflater.hpp"

#include <limits>
#include <new>

#include <zlib.h>

namespace news::build::glass {
namespace {

/// Glass tries no fewer; it is told so in the version file.
constexpr std::size_t too_few = 18;
constexpr int level = 3;  ///< A fifth less time than 6, a fiftieth more bytes.
constexpr int raw_with_window_bits = -15;
constexpr int memory_level = 8;  ///< What is cleared for each text fits the cache.

}  // namespace

Deflater::Deflater() : stream_{new z_stream{}} {
  if (deflateInit2(stream_, level, Z_DEFLATED, raw_with_window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    delete stream_;
    throw std::bad_alloc{};
  }
}

Deflater::~Deflater() {
  deflateEnd(stream_);
  delete stream_;
}

bool Deflater::deflate(std::string_view bytes, std::string& out) {
  if (bytes.size() <= too_few || bytes.size() > std::numeric_limits<uInt>::max()) return false;
  deflateReset(stream_);
  out.resize(bytes.size() - 1);
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream_->avail_in = static_cast<uInt>(bytes.size());
  stream_->next_out = reinterpret_cast<Bytef*>(out.data());
  stream_->avail_out = static_cast<uInt>(out.size());
  if (::deflate(stream_, Z_FINISH) != Z_STREAM_END) return false;
  out.resize(stream_->total_out);
  return true;
}

}  // namespace news::build::glass
