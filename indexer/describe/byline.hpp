#pragma once

#include <string>
#include <string_view>

namespace news::describe {

/// Who wrote it, by the record, else by the text: without "By" and white space settled. Names that
/// say nobody ("Staff", "Uncredited", "Admin") are dropped.
[[nodiscard]] std::string find_byline(std::string_view record, std::string_view text);

}  // namespace news::describe
