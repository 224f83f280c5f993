#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/diff/difference.hpp"
#include "searcher/render/paint.hpp"

namespace news::render {

/// Text of which pieces look different.
struct Pieces {
  struct Piece {
    std::size_t end = 0;  ///< Byte behind it; it starts where the one before ends.
    Look look = Look::plain;
  };
  std::string text{};
  std::vector<Piece> pieces{};

  /// Appends a piece made safe to show, line breaks and runs of blanks as one space.
  void add(std::string_view piece, Look look);
};

/// The later text with the words of the earlier where they were taken out. Without colours what was
/// taken out is [-so-] and what was put in {+so+}.
///
/// before, after: the whole texts, of which the ranges of `pair` are parts.
[[nodiscard]] Pieces merged(const diff::Pair& pair, std::string_view before, std::string_view after,
                            const Style& style);

/// Broken at `width` columns and painted; without the line ends.
[[nodiscard]] std::vector<std::string> painted_lines(const Pieces& pieces, std::size_t width,
                                                     const Style& style);

}  // namespace news::render
