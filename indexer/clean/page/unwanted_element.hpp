#pragma once

#include <cstdint>

#include "indexer/clean/page/page_measure.hpp"

namespace news::clean {

/// Why an element inside an article's container is no part of the article's text.
enum class Unwanted : std::uint8_t {
  no,         ///< It is a part.
  dropped,    ///< Hidden, a script, ...
  caption,    ///< A picture's words.
  title,      ///< The headline, or the page's head.
  name,       ///< Its class says so: share bar, author, comments, ...
  link_list,  ///< Mostly links.
};

/// Judges an element by its tag, its names and its links. What holds most of the container's text
/// is never unwanted.
[[nodiscard]] Unwanted unwanted(const Measure& here, const Measure& parent,
                                const Measure& container);

}  // namespace news::clean
