#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace news::clean {

/// "March", "mar", "Mar." and "März" are March: English in full or cut to three letters or more,
/// German, French, Spanish, Italian, Portuguese and Dutch in full. Case and accents do not matter.
[[nodiscard]] std::optional<std::chrono::month> read_month(std::string_view word);

/// "Friday", "fri" and "Fri." are Friday; English only, for it serves to check a date.
[[nodiscard]] std::optional<std::chrono::weekday> read_weekday(std::string_view word);

}  // namespace news::clean
