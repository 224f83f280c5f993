#pragma once

#include <string_view>

#include "indexer/describe/described.hpp"

namespace news::describe {

/// The outlet, as printed, by "record", "source line" or "url": the record's, else the one that a
/// line of the text names, else the host of the address ("cnn.com"). White space settled. Where
/// there is an address, the line is believed only when the host has its name ("Financial Post",
/// financialpost.com): else it names where the figures are from.
[[nodiscard]] DescribedText find_outlet(std::string_view record, std::string_view source_line,
                                        std::string_view url);

}  // namespace news::describe
