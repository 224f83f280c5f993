#pragma once

#include <string>
#include <string_view>

#include "searcher/render/marked.hpp"

namespace news::render {

/// Any bytes as text of a page, on one line, also between double quotes: sanitised as for a
/// terminal, and no character left that means something to HTML or that XML forbids.
[[nodiscard]] std::string escaped(std::string_view text);

/// The line with its marks as <mark>.
[[nodiscard]] std::string escaped(const Marked& line);

/// ` lang="de"`; empty where the code is none that a language tag can be (RFC 5646).
[[nodiscard]] std::string lang_attribute(std::string_view code);

}  // namespace news::render
