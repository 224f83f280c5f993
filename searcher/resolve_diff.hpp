#pragma once

#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::searcher {

/// The two ids of --diff: of one value with one comma, or of two values, which may hold commas.
[[nodiscard]] Result<std::vector<std::string>> diff_ids(const std::vector<std::string>& typed);

}  // namespace news::searcher
