#pragma once

#include <chrono>
#include <optional>

#include "searcher/ask/request.hpp"

namespace news::ask {

/// How much newer articles are favoured: as request.fresh says; where it does not, by default
/// moderately, and not at all where the person gives dates or quotes words, for then something
/// known is looked up. Never where the order is by date.
///
/// query: the text and the filters of the request.
[[nodiscard]] std::optional<retrieve::Recency> freshness(const Request& request,
                                                         const query::Query& query,
                                                         std::chrono::sys_seconds now);

}  // namespace news::ask
