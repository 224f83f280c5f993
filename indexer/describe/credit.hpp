#pragma once

#include <string_view>

namespace news::describe {

/// The agency that the first sentence of a copyright line names: "Copyright 2025 The Associated
/// Press. All rights..." -> "AP". Empty when it names another owner, or a picture.
[[nodiscard]] std::string_view agency_of_copyright(std::string_view line);

/// The agency that a line above a story, or one of its last three, names and nothing else: "(AFP)",
/// "© dpa-infocom, dpa:251212-1", "Quelle: dpa". A photograph's credit ("AP Photo/Ann Lee") is
/// none.
[[nodiscard]] std::string_view agency_of_credit(std::string_view body);

/// The agency that a byline names: "Ann Lee, Associated Press" -> "AP".
[[nodiscard]] std::string_view agency_of_byline(std::string_view byline);

}  // namespace news::describe
