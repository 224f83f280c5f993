#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "indexer/clean/learn/learned.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/options.hpp"

namespace news {

/// Reads the inputs once before they are indexed and learns what recurs in the scraped articles of
/// one outlet. Standard input is left out, it could not be read again; so is the rest of an input
/// whose first 64 articles are no scrapes. Skips are for the second reading to tell.
///
/// keep_going: asked between articles. Nothing when it said no.
[[nodiscard]] std::optional<clean::Learned> learn_from(
    const std::vector<discover::InputFile>& files, const IndexerOptions& options,
    const std::function<bool()>& keep_going);

}  // namespace news
