#pragma once

#include <string>
#include <string_view>

namespace news::describe {

/// The short name that an agency is known by: "The Associated Press" -> "AP", "Xinhua News Agency"
/// -> "Xinhua". Empty for a name that is no agency we know.
[[nodiscard]] std::string_view short_agency_name(std::string_view name);

/// An agency as a record or a dateline names it: its short name where we know one, else as printed;
/// empty for broadcasters and newspapers that sign datelines too ("CNN").
[[nodiscard]] std::string agency_as_named(std::string_view name);

/// An agency, a broadcaster or another that signs datelines: no place, though it may stand like
/// one.
[[nodiscard]] bool is_news_name(std::string_view name);

/// The agency of this name; one of two to four letters only as the agency writes it ("AP", "dpa"),
/// for these are words too.
[[nodiscard]] std::string_view agency_as_written(std::string_view name);

/// An agency whose name stands in a line, written like that; empty where none does.
[[nodiscard]] std::string_view agency_in(std::string_view line);

/// Whether a folded word stands in a line, not inside a longer one.
[[nodiscard]] bool has_word(std::string_view line, std::string_view word);

}  // namespace news::describe
