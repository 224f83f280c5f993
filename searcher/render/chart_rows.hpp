#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/tally/charts.hpp"

namespace news::render {

/// A line of a chart, as text and as a page show it. What articles say is not yet made safe.
struct ChartRow {
  std::string name{};
  std::string number{};  ///< Empty where the name says it all.
  std::string share{};
  double size = 0;  ///< Of the bar, in any measure.
  bool marked = false;
  bool scales = true;  ///< Takes part in how long a bar of a size is.
  bool faint = false;
};

/// What heads a timeline: "by month", "by month, and as a share of all articles".
///
/// stories: each is counted once; here as in facets that is said.
[[nodiscard]] std::string heading_of(const tally::Timeline& line, bool stories);
[[nodiscard]] std::string heading_of(std::string_view facet, bool stories);
/// What heads words that set the matches apart.
[[nodiscard]] std::string heading_of(const std::vector<tally::TellingWord>& words, bool stories);

/// ellipsis: what stands before the name of a gap.
[[nodiscard]] std::vector<ChartRow> rows_of(const tally::Timeline& line, std::string_view ellipsis);
[[nodiscard]] std::vector<ChartRow> rows_of(const tally::Facet& facet);
/// They have no bars.
[[nodiscard]] std::vector<ChartRow> rows_of(const std::vector<tally::TellingWord>& words);

/// The size of the bar that is as long as there is room; 0 where there is no bar.
[[nodiscard]] double longest(const std::vector<ChartRow>& rows);

}  // namespace news::render
