#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/text/date.hpp"

namespace news::describe {

/// The host of an address in lower case, without user, port and "www.": "cnn.com". Empty when the
/// text is no address.
[[nodiscard]] std::string host_of(std::string_view url);

/// The day or month in the path of an address: ".../2025/12/12/...", ".../2025/dec/12/...",
/// ".../2025-12-12/...", ".../20251212/...", ".../2025/12/...". Years are 1990 to 2100.
[[nodiscard]] std::optional<text::PartialDate> date_in_address(std::string_view url);

}  // namespace news::describe
