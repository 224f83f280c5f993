#pragma once

#include "common/base/exit_code.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// A session: asks until the person leaves. It begins with what `request` asks for.
[[nodiscard]] Result<ExitCode> interact(const Setup& setup, const Request& request);

}  // namespace news::ask
