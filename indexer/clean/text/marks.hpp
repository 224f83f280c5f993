#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/clean/text/furniture.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/clean/text/markers.hpp"

namespace news::clean {

/// A marker or a phrase of the furniture table where it stands in a line.
struct Mark {
  std::size_t start = 0;
  std::size_t end = 0;
  const Phrase* phrase = nullptr;  ///< nullptr: a marker.
  bool glued = false;              ///< Something stands before it without a blank.
  bool left_free = false;          ///< Nothing but furniture and glue on its left,
  bool right_free = false;         ///< and on its right.

  [[nodiscard]] bool is(Role role) const { return phrase && phrase->role == role; }

  /// A text of its own: a marker, or a phrase that is furniture where it stands alone and does.
  [[nodiscard]] bool stands_alone() const {
    const bool may = !phrase || is(Role::whole) || is(Role::tail);
    return may && left_free && right_free;
  }

  /// Begins what follows the article, or a list of other stories.
  [[nodiscard]] bool heads_tail() const { return is(Role::tail) && left_free; }
};

/// The marks of a line, rising; only hints may overlap. Where a marker and a phrase overlap, the
/// marker stands.
[[nodiscard]] std::vector<Mark> marks_of(std::string_view text, const Line& line,
                                         const std::vector<Marker>& markers);

}  // namespace news::clean
