#pragma once

#include <string_view>

#include "indexer/clean/clean.hpp"
#include "indexer/describe/described.hpp"

namespace news::describe {

/// The title, by "record", "headline" or "first line": the record's, else the headline found in the
/// text, else a first line that stands alone and is no dateline. A title is never made up of the
/// story's words.
[[nodiscard]] DescribedText find_title(std::string_view record, const clean::Cleaned& cleaned);

}  // namespace news::describe
