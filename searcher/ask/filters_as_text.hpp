#pragma once

#include <string>
#include <vector>

#include "searcher/ask/request.hpp"

namespace news::ask {

/// The request with its filters, and others in the query language, as part of its text, and no
/// filters beside that: what is saved is text. Dates stay as typed, so that "7d" goes on moving.
[[nodiscard]] Request with_filters_in_text(Request request,
                                           const std::vector<std::string>& others = {});

}  // namespace news::ask
