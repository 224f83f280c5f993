#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/tui/event.hpp"

namespace news::tui {

/// A line that is being typed: UTF-8 that is safe to show, whatever was put in.
struct LineEdit {
  std::string text{};
  std::size_t cursor = 0;  ///< A byte of `text`, or its end; never inside a character.

  friend bool operator==(const LineEdit&, const LineEdit&) = default;
};

/// More than a query may have, so that a paste that is too long is told and not cut unseen.
inline constexpr std::size_t most_line_bytes = 16384;

/// The text put in at the cursor, line breaks as blanks; what is over most_line_bytes is left out.
[[nodiscard]] LineEdit with(LineEdit line, std::string_view text);

/// The line with the cursor at its end.
[[nodiscard]] LineEdit line_of(std::string_view text);

/// What an editing key does: left, right, home, end, backspace, delete, and Ctrl-A -E -B -F -H -U
/// -K -W as shells have them. False where the key is none of these.
bool edit(LineEdit& line, const Key& key);

}  // namespace news::tui
