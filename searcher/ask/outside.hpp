#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::ask {

// Programs that have the terminal for a while, run by the shell. Each of these waits for its end;
// Ctrl-C is theirs while they run. Error (io): it cannot be started, or is not there.

/// Shows a text in the pager, this line of it (from 1) first where the pager is one that can.
///
/// command: $PAGER; empty: less.
[[nodiscard]] Result<void> page_at(const std::string& command, std::string_view text,
                                   std::optional<std::size_t> line);

/// What page_at runs: the command, told to begin at the line, and less not to leave at once.
[[nodiscard]] std::string pager_command(const std::string& command,
                                        std::optional<std::size_t> line);

/// Opens a copy of a text in an editor; the copy is then removed.
///
/// command: empty: vi.
[[nodiscard]] Result<void> edit_copy(const std::string& command, std::string_view text);

/// Shows a web address.
///
/// command: $BROWSER; empty: xdg-open, which is not waited for.
[[nodiscard]] Result<void> browse(const std::string& command, const std::string& address);

}  // namespace news::ask
