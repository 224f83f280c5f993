#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/describe/described.hpp"

namespace news::describe {

/// The sections that the record names, else those that the folders of the address name. At most
/// two come from an address, as it writes them.
[[nodiscard]] Described<std::vector<std::string>> find_sections(
    const std::vector<std::string>& record, std::string_view url);

}  // namespace news::describe
