#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace news::schema {

/// Where an article stands among the stories, by the document numbers of its index.
struct StoryPlace {
  std::uint32_t first = 0;    ///< The story's first article, which may be itself.
  std::uint32_t edition = 0;  ///< The first article of its text: copies of one text, as against
                              ///< versions, have the same.

  friend bool operator==(const StoryPlace&, const StoryPlace&) = default;
};

/// Places are kept in chunks of so many document numbers, each under a metadata key of its own, so
/// that a small change writes little.
inline constexpr std::uint32_t places_of_chunk = 1024;

/// The metadata key of a chunk: the one that holds document number * places_of_chunk and those
/// behind it.
[[nodiscard]] std::string places_key(std::uint32_t number);

/// A chunk as bytes. For each article a zigzag number: what leads from its own number to `first`;
/// where that is not 0, another that leads to `edition`. A number is seven bits a byte, the lowest
/// first, the high bit set where more follow. An article alone is 0, and so is a number without an
/// article; zeros at the end are left out. Empty where nobody has company.
///
/// start: the number of the first document. A place of {0, 0}: alone.
[[nodiscard]] std::string pack_places(std::uint32_t start, std::span<const StoryPlace> places);

/// Reads back what pack_places() gave, so many places as a chunk has; those that are alone have
/// their own number twice. Damaged bytes make the rest of the chunk alone, never a crash.
[[nodiscard]] std::vector<StoryPlace> unpack_places(std::uint32_t start, std::string_view bytes);

}  // namespace news::schema
