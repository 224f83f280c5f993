#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/typed.hpp"

namespace news::searcher {

/// Two ids: of one value with one comma, or of two values, which may hold commas.
///
/// option: whose values they are, for the errors.
[[nodiscard]] Result<std::vector<std::string>> two_ids(std::string_view option,
                                                       const std::vector<std::string>& typed);

/// Whether --explain is of two articles: its only word is two ids with a comma between them, and
/// nothing there is of a query alone.
[[nodiscard]] bool is_pair(const Typed& typed);

}  // namespace news::searcher
