#include "indexer/build/glass/deflater.hpp"

#include <new>

#include <libdeflate.h>

namespace news::build::glass {
namespace {

/// Glass tries no fewer; it is told so in the version file.
constexpr std::size_t too_few = 18;
constexpr int level = 1;  ///< Levels 2 to 7 take half as long again, for a hundredth fewer bytes.

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_{libdeflate_alloc_compressor(level)} {
  if (!compressor_) throw std::bad_alloc{};
}

bool Deflater::deflate(std::string_view bytes, std::string& out) {
  if (bytes.size() <= too_few) return false;
  out.resize(bytes.size() - 1);
  const auto packed = libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(),
                                                  out.data(), out.size());
  out.resize(packed);
  return packed > 0;
}

}  // namespace news::build::glass
