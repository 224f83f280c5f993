#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::render {

/// A page that needs nothing else: no script, nothing fetched, its style inside.
///
/// title, body: escaped. indexes: named at its foot.
[[nodiscard]] std::string html_frame(std::string_view title, std::string_view body,
                                     const std::vector<std::string>& indexes);

}  // namespace news::render
