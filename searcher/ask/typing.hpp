#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query.hpp"

namespace news::ask {

/// A query while it is being typed, with a star behind its last word, which may be the beginning of
/// one: "oil infl" -> "oil infl*". In quotes that are open it stands behind the words before it:
/// "\"rate cu" -> "(\"rate\" PRE/1 cu*)". Nothing where the last word is ended (by a blank, say),
/// has less than three letters, is an operator, or stands where only whole words make sense: behind
/// -, NOT or =, as the value of a field such as source.
[[nodiscard]] std::optional<std::string> as_beginning(std::string_view typed);

/// What as_beginning makes of `typed`, parsed, with that pattern read as a word that is unfinished.
[[nodiscard]] query::Query with_unfinished(query::Query beginning, std::string_view typed);

/// A query whose open quotes end with a word too short to be a beginning, without that word:
/// "\"rate c" -> "\"rate". Nothing where they do not, or hold no other word.
[[nodiscard]] std::optional<std::string> without_short_end(std::string_view typed);

/// What of a query that is being typed can be read: what its end leaves open is taken as closed
/// there, or as not yet typed. "\"rate cu" -> "\"rate cu\"", "(oil OR" -> "(oil)".
[[nodiscard]] std::string as_far_as_typed(std::string_view typed);

}  // namespace news::ask
