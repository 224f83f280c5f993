#pragma once

#include "common/base/result.hpp"
#include "searcher/ask/alert.hpp"
#include "searcher/typed.hpp"

namespace news::searcher {

/// Whether the name can be one, and nothing beside --alert changes what is asked, or which articles
/// are shown and in which order.
[[nodiscard]] Result<void> check_alert(const Typed& typed);

/// The name, and the limit where it was typed.
[[nodiscard]] ask::Alert alert_of(const Typed& typed, const ask::Request& request);

}  // namespace news::searcher
