#include "indexer/read/packed_input.hpp"

#include <archive.h>

#include <cerrno>
#include <type_traits>

namespace news::read {
namespace {

constexpr std::size_t chunk_bytes = 128 * 1024;

static_assert(std::is_same_v<la_ssize_t, long>);

}  // namespace

int PackedInput::open(archive* reader) {
  return archive_read_open(reader, this, nullptr, give, nullptr);
}

long PackedInput::give(archive* reader, void* self, const void** data) {
  auto& input = *static_cast<PackedInput*>(self);
  input.chunk_.clear();
  const auto more = input.bytes_->read_more(input.chunk_, chunk_bytes);
  if (!more) {
    input.failure_ = more.error();
    archive_set_error(reader, EIO, "input failed");
    return ARCHIVE_FATAL;
  }
  *data = input.chunk_.data();
  return static_cast<long>(input.chunk_.size());
}

}  // namespace news::read
