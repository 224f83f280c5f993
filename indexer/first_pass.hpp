#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "indexer/clean/learn/learned.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/options.hpp"

namespace news {

/// Told from how many scraped articles was learned so far; false: enough.
using KeepLearning = std::function<bool(std::uint64_t articles)>;

/// Reads the inputs once before they are indexed and learns what recurs in the scraped articles of
/// one outlet. Standard input is left out, it could not be read again; so is the rest of an input
/// whose first 64 articles are no scrapes. Skips are for the second reading to tell.
///
/// It takes the threads that options.jobs says; how many changes nothing.
///
/// keep_going: asked by the thread that calls, before each batch of a quarter of a megabyte and at
/// the end. Nothing is learned when it said no.
[[nodiscard]] std::optional<clean::Learned> learn_from(
    const std::vector<discover::InputFile>& files, const IndexerOptions& options,
    const KeepLearning& keep_going);

}  // namespace news
