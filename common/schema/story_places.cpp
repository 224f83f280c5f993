#include "common/schema/story_places.hpp"

#include <optional>

#include <fmt/format.h>

#include "common/schema/metadata.hpp"

namespace news::schema {
namespace {

void put_step(std::string& bytes, std::uint32_t from, std::uint32_t to) {
  const auto step = static_cast<std::int64_t>(to) - static_cast<std::int64_t>(from);
  auto number = static_cast<std::uint64_t>(step) << 1 ^ static_cast<std::uint64_t>(step >> 63);
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

/// Nothing where the bytes end too early or lead nowhere.
std::optional<std::uint32_t> take_step(std::string_view& bytes, std::uint32_t from) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 42; shift += 7) {
    if (bytes.empty()) return std::nullopt;
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if (byte >= 0x80) continue;
    const auto step =
        static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
    const auto to = static_cast<std::int64_t>(from) + step;
    if (to <= 0 || to > std::int64_t{0xffff'ffff}) return std::nullopt;
    return static_cast<std::uint32_t>(to);
  }
  return std::nullopt;
}

StoryPlace take_place(std::string_view& bytes, std::uint32_t number) {
  const StoryPlace alone{number, number};
  if (bytes.empty()) return alone;
  if (bytes.front() == '\0') {
    bytes.remove_prefix(1);
    return alone;
  }
  const auto first = take_step(bytes, number);
  const auto edition = first ? take_step(bytes, number) : std::nullopt;
  if (edition) return {*first, *edition};
  bytes = {};
  return alone;
}

}  // namespace

std::string places_key(std::uint32_t number) {
  return fmt::format("{}{:06x}", metadata::places_prefix, number);
}

std::string pack_places(std::uint32_t start, std::span<const StoryPlace> places) {
  std::string bytes;
  std::size_t told = 0;
  auto number = start;
  for (const auto& [first, edition] : places) {
    if (first == 0 || first == number) {
      bytes += '\0';
    } else {
      put_step(bytes, number, first);
      put_step(bytes, number, edition);
      told = bytes.size();
    }
    ++number;
  }
  bytes.resize(told);
  return bytes;
}

std::vector<StoryPlace> unpack_places(std::uint32_t start, std::string_view bytes) {
  std::vector<StoryPlace> places;
  places.reserve(places_of_chunk);
  for (std::uint32_t i = 0; i < places_of_chunk; ++i)
    places.push_back(take_place(bytes, start + i));
  return places;
}

}  // namespace news::schema
