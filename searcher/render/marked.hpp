#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::render {

/// Byte ranges, half-open, rising.
using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

/// Any text made safe to show; its lines stay.
[[nodiscard]] std::string shown(std::string_view text);

/// One line of text that is safe to show, and what is marked in it.
struct Marked {
  std::string text{};
  Ranges marks{};  ///< Byte ranges of `text`.
};

/// Appends a piece of an article: sanitised, line breaks and runs of blanks one space, `matches`
/// marked.
///
/// matches: byte ranges of a larger text that `text` starts at byte `base` of; what lies outside is
/// left out.
void append(Marked& line, std::string_view text, std::span<const Ranges::value_type> matches = {},
            std::size_t base = 0);

}  // namespace news::render
