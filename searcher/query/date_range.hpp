#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "searcher/query/fault.hpp"
#include "searcher/query/field_names.hpp"
#include "searcher/query/query.hpp"

namespace news::query {

/// Reads what stands after "date:" (a date, "7d", FROM..TO with either end open), "before:" or
/// "after:" (one date). Places in the Fault count from the beginning of `text`.
[[nodiscard]] Reading read_date_range(std::string_view text, FieldName::Kind kind,
                                      std::chrono::sys_seconds now);

/// What was typed, field and all: "date:2025", "before:2025-01".
[[nodiscard]] std::string show_date_range(const DateRange& range);

}  // namespace news::query
