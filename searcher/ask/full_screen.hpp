#pragma once

#include "common/base/exit_code.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Where a full screen can be shown: on a terminal that is none of paper.
[[nodiscard]] bool can_show_screen(const Setup& setup);

/// Searches as one types, with the article beside the results, until the person leaves. Begins with
/// what `request` asks for; its filters hold for all searches. Leaving is ExitCode::interrupted;
/// with setup.pick the ids of the marked articles go to standard output, one a line.
///
/// event -> update (pure) -> State, Effects -> carried out here -> events; State -> view (pure)
///
/// Error: no index, or no terminal.
[[nodiscard]] Result<ExitCode> full_screen(const Setup& setup, const Request& request);

}  // namespace news::ask
