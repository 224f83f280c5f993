#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::markup {

/// Where a document's internal DTD subset stands: between "[" and "]" of its <!DOCTYPE>.
struct Subset {
  std::size_t start = 0;
  std::size_t end = 0;  ///< Past its last byte; npos where it never ends. Equal to start: none.
};

/// The internal subset. It declares entities, which we do not expand, and default attributes, which
/// would be added to every element anew: nothing that news needs.
[[nodiscard]] Subset internal_subset(std::string_view xml);

/// How much of a document comes before the first tag with more than `most` attributes; all of it
/// where there is none. The parser takes quadratic time over such a tag before it says anything.
[[nodiscard]] std::size_t before_excess(std::string_view xml, std::size_t most);

}  // namespace news::markup
