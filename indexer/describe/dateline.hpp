#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace news::describe {

/// The place, day and agency that open a wire story: "VILNIUS, Lithuania (AP) — ",
/// "    SALVADOR, Feb 26 - ".
struct Dateline {
  std::string_view place{};  ///< As printed, region included: "AUSTIN, Texas"; empty where only an
                             ///< agency signs. Views the text.
  std::optional<std::chrono::month_day> day{};  ///< Wires print no year, mostly.
  std::optional<std::chrono::year> year{};
  std::string_view agency{};  ///< As printed, between the parentheses: "AP".
};

/// Reads the dateline that a paragraph opens with: a place in capitals, perhaps regions, a day and
/// an agency in parentheses, and a dash, glued to the story or not. Where a known agency signs, the
/// place may be written in small letters ("Paris (AFP) –"), the dash may lack ("/TASS/.") or the
/// place ("(Reuters) - "). Nothing where the paragraph opens otherwise: most do. The result views
/// the text. Only the first 160 bytes are looked at.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph);

/// Reads a field that holds a dateline: the dash may lack, and so may the capitals.
/// Source: the <DATELINE> element of Reuters-21578.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view field);

/// The last day with this month and day that is not after `filed`; 29 February goes back to the
/// last leap year.
[[nodiscard]] std::chrono::sys_days nearest_past(std::chrono::month_day day,
                                                 std::chrono::sys_days filed);

}  // namespace news::describe
