#pragma once

#include <string_view>

#include "indexer/markup/tree.hpp"

namespace news::markup {

/// Any bytes as a tree, the way browsers forgive: never fails. html: UTF-8 (charset work is the
/// reader's). The text of scripts is kept only where it is data ("application/ld+json"), that of
/// styles never; comments are dropped. Deep nesting is fine (no recursion); what is beyond
/// 2,000,000 nodes is dropped.
[[nodiscard]] Tree parse_html(std::string_view html);

}  // namespace news::markup
