#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/render/marked.hpp"

namespace news::tui {

/// What a piece of text is; how that looks is the terminal's.
enum class Look : std::uint8_t {
  plain,
  headline,
  match,
  headline_match,
  faint,
  title,  ///< Of a pane or a prompt.
  bar,
  marked,
  tag,  ///< Which pane has the keys.
  fault
};

struct Span {
  std::string text{};
  Look look = Look::plain;
  std::size_t columns = 0;
};

/// A line of the screen, left to right without gaps.
struct Line {
  std::vector<Span> spans{};
  std::size_t columns = 0;
  bool selected = false;                                   ///< It stands out:
  std::size_t selected_from = 0;                           ///< from this column
  std::size_t selected_to = static_cast<std::size_t>(-1);  ///< to before this one.

  /// Appends what of a text, which is safe to show, fits into so many columns of the line.
  void add(std::string_view text, Look look, std::size_t width);

  /// Blanks up to this column.
  void pad(std::size_t width);

  /// Another line behind this one; it keeps its looks, and whether it stands out.
  void append(const Line& other);
};

/// What is to be on the terminal: as many lines as it has rows at most.
struct Screen {
  std::vector<Line> lines{};
  std::optional<std::pair<std::size_t, std::size_t>> cursor{};  ///< Row and column, where it shows.
};

/// Bytes first..last of a marked text, in so many columns, the marks in their own look.
void add_marked(Line& line, const render::Marked& text, std::pair<std::size_t, std::size_t> bytes,
                std::pair<Look, Look> looks, std::size_t width);

/// Any text on one line, made safe; the end is "…" where it does not fit.
[[nodiscard]] Line one_line(std::string_view text, Look look, std::size_t width, bool ascii);

/// The screen as text, a line each, blanks at their ends left out; what is selected begins
/// with ">" in the place of a blank. For tests and documents.
[[nodiscard]] std::string picture(const Screen& screen);

}  // namespace news::tui
