#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"

namespace news::ask {

/// What an index holds, as lines of name and value.
[[nodiscard]] std::string status_text(const retrieve::Status& status,
                                      const std::vector<std::filesystem::path>& paths);

/// The same as one JSON object of type "status".
[[nodiscard]] std::string status_json(const retrieve::Status& status,
                                      const std::vector<std::filesystem::path>& paths);

}  // namespace news::ask
