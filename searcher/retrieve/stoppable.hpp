#pragma once

#include <memory>

#include "searcher/retrieve/effort.hpp"
#include "searcher/retrieve/lowered.hpp"

namespace news::retrieve {

/// The same articles in the same order; before each that Xapian looks at, it is asked whether the
/// answer is still wanted (Effort::Stopped).
[[nodiscard]] Lowered stoppable(Lowered query, const std::shared_ptr<Effort>& effort);

}  // namespace news::retrieve
