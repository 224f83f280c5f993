#pragma once

#include "common/base/exit_code.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Asks for one query after the other until the person leaves; errors are told and the session goes
/// on. Works without a terminal too: lines in, text out. Starts with `request` where it asks
/// something.
///
/// line -> step (pure) -> Action -> act, which prints -> State -> the next line
[[nodiscard]] Result<ExitCode> line_mode(const Setup& setup, const Request& request);

}  // namespace news::ask
