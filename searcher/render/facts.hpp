#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/schema/record.hpp"
#include "searcher/results/alert_mark.hpp"

namespace news::render {

/// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped(std::size_t number);

/// "2025-12-01"; "~2025-12" and "~2025" where nothing closer is known; "undated". A date known to
/// the minute shows its time (UTC) only where `with_time`.
[[nodiscard]] std::string date_for_people(const text::PartialDate& date, bool with_time);

/// The first sentence of a body, at most some 120 bytes of it; empty where there is none.
[[nodiscard]] std::string_view first_sentence(std::string_view body);

/// What stands for a missing headline: the first sentence after `mark`, or that there is none.
[[nodiscard]] std::string stand_in_headline(std::string_view body, std::string_view mark);

/// "new", "copy of a story you have seen" or "changed"; and that it may have been shown before.
[[nodiscard]] std::string alert_words(const AlertMark& mark);

/// True where a piece of `body` may start at this byte without a word of excuse: at a sentence or a
/// paragraph.
[[nodiscard]] bool starts_sentence(std::string_view body, std::size_t start);

/// True where the piece that stops at byte `end` stops with its sentence or paragraph.
[[nodiscard]] bool ends_sentence(std::string_view body, std::size_t end);

}  // namespace news::render
