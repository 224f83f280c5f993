#pragma once

#include <optional>
#include <string_view>

#include "common/text/date.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/describe/dateline.hpp"
#include "indexer/describe/described.hpp"

namespace news::describe {

/// When an article appeared, by "record", "url", "date line", "dateline", "caption" or "copyright",
/// whichever is the strongest evidence: the record's date; the address's; a date line above the
/// story; the dateline's day with its own year, or with the year that the address or the copyright
/// line names; a caption's day whose weekday is right, unless the picture is from the files or from
/// another year than the copyright; the copyright's year.
[[nodiscard]] Described<text::PartialDate> find_published(std::string_view record,
                                                          std::string_view url,
                                                          const clean::Cleaned& cleaned,
                                                          const std::optional<Dateline>& dateline);

/// The year of a copyright line, the last one of "2019-2025".
[[nodiscard]] std::optional<std::chrono::year> year_of_copyright(std::string_view line);

}  // namespace news::describe
