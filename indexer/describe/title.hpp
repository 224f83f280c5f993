#pragma once

#include <string>
#include <string_view>

#include "indexer/clean/clean.hpp"

namespace news::describe {

/// A title and where it is from: "record", "headline" or "first line"; both empty when none is
/// known.
struct Title {
  std::string text{};
  std::string_view source{};
};

/// The record's title, else the headline found in the text, else a first line that stands alone.
/// A title is never made up of the story's words.
[[nodiscard]] Title find_title(std::string_view record, const clean::Cleaned& cleaned);

}  // namespace news::describe
