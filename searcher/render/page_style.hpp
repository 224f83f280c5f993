#pragma once

#include <string_view>

namespace news::render {

/// How a page looks: data/page.css, compiled in.
[[nodiscard]] std::string_view page_style();

}  // namespace news::render
