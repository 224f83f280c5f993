#pragma once

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Answers programs: a JSON request a line from standard input, a JSON answer a line to standard
/// output, until either ends. What is wrong with a request, or with the index while it is asked, is
/// the answer to it; the next one is read. The index is always searched as it is at that moment.
///
/// usual: what requests do not say themselves.
[[nodiscard]] Result<ExitCode> serve(const Setup& setup, const Request& usual);

}  // namespace news::ask
