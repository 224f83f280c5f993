#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::ask {

/// How writing ended: whoever reads may have gone, which is no failure.
enum class Written : std::uint8_t { all, nobody_reads };

/// Writes all of the bytes to a file descriptor. A full disk and the like is an Error (io).
/// SIGPIPE must be ignored.
[[nodiscard]] Result<Written> write_to(int descriptor, std::string_view bytes);

/// Writes to standard output: the one way by which data leave this program.
[[nodiscard]] Result<Written> write_out(std::string_view bytes);

/// False once whoever reads standard output, through a pipe, has gone.
[[nodiscard]] bool somebody_reads_out();

/// Waits until what was written to standard output is on the disk, where it is a file.
[[nodiscard]] Result<void> settle_out();

/// Shows the text through a pager, run by the shell, and waits until it ends. Where it cannot be
/// started, the text goes to standard output. Ctrl-C is the pager's while it runs.
///
/// command: $PAGER; empty: less -RFX.
[[nodiscard]] Result<Written> page_out(const std::string& command, std::string_view text);

}  // namespace news::ask
