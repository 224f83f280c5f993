#include "indexer/read/limits.hpp"

#include <fmt/format.h>

namespace news::read {

std::string over_size(std::string_view what, const Limits& limits) {
  return fmt::format("{} of more than {} bytes; --max-size raises the limit", what,
                     limits.article_bytes);
}

std::string over_size(std::string_view what, std::uint64_t bytes, const Limits& limits) {
  return fmt::format("{} of {} bytes, more than {}; --max-size raises the limit", what, bytes,
                     limits.article_bytes);
}

}  // namespace news::read
