#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news::describe {

enum class PageFact : std::uint8_t { title, published, byline, source, url, language, section };

/// How far a claim is believed: a smaller number more. Rows of the meta table are counted up from
/// their group's number.
namespace trust {
inline constexpr int json_article = 0;
inline constexpr int open_graph = 100;
inline constexpr int meta = 200;
inline constexpr int microdata = 400;
inline constexpr int time_tag = 500;
inline constexpr int markup = 600;
inline constexpr int json_page = 700;
}  // namespace trust

/// What a part of a page says about one fact.
struct Claim {
  PageFact fact = PageFact::title;
  int trust = 0;
  std::string value{};  ///< Tidied: see tidy_value().
  std::string_view evidence{};
};

using Claims = std::vector<Claim>;

/// Adds a claim unless its value is empty when tidied, or the page has made too many.
void add_claim(Claims& claims, PageFact fact, int trust, std::string_view value,
               std::string_view evidence);

/// On one line, blanks at the ends cut, references decoded (also those encoded twice) and tags
/// dropped; at most 1,000 bytes.
[[nodiscard]] std::string tidy_value(std::string_view value);

}  // namespace news::describe
