#pragma once

#include "common/base/result.hpp"
#include "searcher/ask/evaluation.hpp"
#include "searcher/typed.hpp"

namespace news::searcher {

/// True where an option of the evaluation was typed.
[[nodiscard]] bool is_evaluation(const Typed& typed);

/// What to ask and judge. Checks that the options go together.
///
/// request: filters, order and depth as read for a search.
[[nodiscard]] Result<ask::Evaluation> evaluation_of(const Typed& typed, const ask::Setup& setup,
                                                    ask::Request request);

}  // namespace news::searcher
