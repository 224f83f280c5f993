#pragma once

#include <cstddef>
#include <functional>
#include <variant>

#include "common/analysis/analyzer.hpp"
#include "indexer/build/analysed.hpp"
#include "indexer/build/build_steps.hpp"

namespace news::build {

/// What is read, before anything is done about it.
using RawWork = std::variant<InputBegins, RawArticle, Skipped, InputEnds>;

/// Takes one piece and about how many bytes it holds. False: stop reading.
using TakeRawWork = std::function<bool(RawWork, std::size_t bytes)>;

/// Reads all inputs in order.
void read_inputs(const BuildSteps& steps, const TakeRawWork& take);

/// Describes and analyses one article; what is thrown becomes a Skipped, as does what has no text
/// and what Xapian would refuse.
[[nodiscard]] std::variant<Analysed, Skipped> analyse_raw(RawArticle raw, const BuildSteps& steps,
                                                          analysis::Analyzer& analyzer);

}  // namespace news::build
