#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "common/base/result.hpp"
#include "common/text/date.hpp"

namespace news::query {

/// The one date grammar of the command line and the query language: "2025", "2025-12",
/// "2025-12-01", an ISO moment, "today", "yesterday", "now", "7d", "3w", "6m", "1y" (that long
/// before now, to the day, until now). Case does not matter.
///
/// The interval's first second is what --since takes, its last what --until takes. Error
/// (bad_option) with a hint.
[[nodiscard]] Result<text::PartialDate> read_when(std::string_view text,
                                                  std::chrono::sys_seconds now);

/// The same for an end of a range, where "7d" is the day seven days ago and not the time since:
/// "1y..6m" ends half a year ago. Errors as read_when.
[[nodiscard]] Result<text::PartialDate> read_bound(std::string_view text,
                                                   std::chrono::sys_seconds now);

/// What is wrong with a text that read_when refuses: "there is no month 13", "not a date".
[[nodiscard]] std::string why_no_date(std::string_view text);

/// The hint for any of them.
inline constexpr std::string_view date_hint =
    "a date is YYYY, YYYY-MM or YYYY-MM-DD, today, yesterday, or 7d 3w 6m 1y ago; a range is "
    "FROM..TO";

}  // namespace news::query
