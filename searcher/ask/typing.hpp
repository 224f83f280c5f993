#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace news::ask {

/// A query while it is being typed: its last word may be the beginning of one, and finds both. "oil
/// infl" -> "oil (infl OR infl*)", "title:infl" -> "(title:infl OR title:infl*)". Nothing where the
/// last word is ended (by a blank, say), has less than three letters, is an operator, or stands
/// where only whole words make sense: in quotes, behind - or =, as the value of a field such as
/// source.
[[nodiscard]] std::optional<std::string> as_beginning(std::string_view typed);

/// What of a query that is being typed can be read: what its end leaves open is taken as closed
/// there, or as not yet typed. "\"rate cu" -> "\"rate cu\"", "(oil OR" -> "(oil)".
[[nodiscard]] std::string as_far_as_typed(std::string_view typed);

}  // namespace news::ask
