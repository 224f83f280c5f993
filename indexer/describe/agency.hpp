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

/// The agency that a copyright line names: "Copyright 2025 The Associated Press. All rights..." ->
/// "AP". Empty when it names another owner.
[[nodiscard]] std::string_view agency_of_copyright(std::string_view line);

}  // namespace news::describe
