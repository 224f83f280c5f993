#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::text {

/// A span of a raw text that belongs to the article's body.
struct Piece {
  std::size_t start = 0;  ///< Byte range, half-open.
  std::size_t end = 0;
  bool new_paragraph = true;  ///< False: it goes on in the paragraph of the piece before it.

  friend bool operator==(const Piece&, const Piece&) = default;
};

/// A span of a raw text that was taken for site furniture, and why.
struct Removed {
  std::size_t start = 0;  ///< Byte range, half-open.
  std::size_t end = 0;
  std::string rule{};    ///< "share bar", "repeated headline", "learned", ...
  std::string reason{};  ///< What fired it: the phrase found, how often it stands there; may be
                         ///< empty.

  friend bool operator==(const Removed&, const Removed&) = default;
};

/// A text as it was found, and how it was cut. Nothing is lost: every character that is not blank
/// is in one piece or one removed span, or the cutting has a bug.
struct CutText {
  std::string raw{};               ///< Valid UTF-8.
  std::vector<Piece> pieces{};     ///< Rising, not overlapping.
  std::vector<Removed> removed{};  ///< The same, and not overlapping the pieces.

  friend bool operator==(const CutText&, const CutText&) = default;
};

/// A text that is a body already: paragraphs parted by blank lines, all of them kept.
[[nodiscard]] CutText uncut(std::string body);

/// The article's body: the pieces with white space settled, paragraphs parted by one blank line.
/// Spans beyond the text are cut off.
[[nodiscard]] std::string body_of(const CutText& text);

}  // namespace news::text
