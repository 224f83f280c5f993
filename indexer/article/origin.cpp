#include "indexer/article/origin.hpp"

#include <fmt/format.h>

namespace news {

std::string place_of(const Origin& origin) {
  std::string place = origin.path;
  if (!origin.member.empty()) place += ": " + origin.member;
  if (origin.record != 0)
    place += fmt::format(": record {} (byte {})", origin.record, origin.offset);
  return place;
}

}  // namespace news
