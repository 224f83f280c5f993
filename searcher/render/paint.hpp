#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/render/marked.hpp"
#include "searcher/render/style.hpp"

namespace news::render {

/// What a piece of text is; how that looks is decided here only.
enum class Look : std::uint8_t {
  plain,
  match,
  headline,
  headline_match,
  no_headline,
  faint,
  taken_out,
  put_in
};

/// The text in its colours, or as it is where the style has none. `text` is already sanitised.
[[nodiscard]] std::string painted(std::string_view text, Look look, const Style& style);

/// A marked line broken at `width` columns and painted; without the line ends.
[[nodiscard]] std::vector<std::string> painted_lines(const Marked& line, std::size_t width,
                                                     Look look, Look mark, const Style& style);

/// The text as a link (OSC 8), where the style wants links and the address is a web address; any
/// byte of it that is not plain ASCII is percent-encoded.
[[nodiscard]] std::string linked(std::string text, std::string_view url, const Style& style);

/// What stands between facts and for text left out: "·" and "…", or their like in ASCII.
[[nodiscard]] std::string_view dot(const Style& style);
[[nodiscard]] std::string_view ellipsis(const Style& style);

}  // namespace news::render
