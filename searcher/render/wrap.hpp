#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/render/marked.hpp"

namespace news::render {

/// The byte range of each line when a text is broken at `width` terminal columns: at blanks, before
/// and after wide characters, and inside a word only where the word alone is too long. Blanks at
/// the ends of lines are left out. A text without words has no lines. A character wider than
/// `width` has a line of its own.
[[nodiscard]] Ranges wrap(std::string_view text, std::size_t width);

}  // namespace news::render
