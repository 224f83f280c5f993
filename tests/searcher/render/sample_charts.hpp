#pragma once

#include <chrono>

#include "searcher/tally/charts.hpp"

namespace news::tests {

/// Months with a gap, a spike, an imprecise and an undated bar; names that want to drive a
/// terminal, are wide, or longer than a line.
inline tally::Charts sample_charts(bool with_totals = false) {
  using namespace std::chrono;
  using tally::Bar;
  using tally::Unit;
  const auto bar_of = [](year_month of, std::size_t count) {
    const sys_days first{of / 1};
    const auto bucket = tally::bucket_of(first, Unit::month);
    return Bar{.unit = Unit::month,
               .bucket = bucket,
               .days = tally::days_of(bucket, Unit::month),
               .count = count};
  };
  tally::Timeline line{.unit = Unit::month};
  line.bars = {bar_of(2024y / 12, 3), bar_of(2025y / 1, 0), bar_of(2025y / 2, 1600)};
  line.bars.back().spike = true;
  line.bars.push_back({.kind = Bar::Kind::gap,
                       .unit = Unit::month,
                       .bucket = line.bars.back().bucket + 1,
                       .buckets = 7,
                       .days = tally::Days{2025y / March / 1, 2025y / September / 30}});
  line.bars.push_back(bar_of(2025y / 10, 800));
  line.bars.push_back({.kind = Bar::Kind::imprecise,
                       .unit = Unit::year,
                       .bucket = 2025,
                       .days = tally::Days{2025y / January / 1, 2025y / December / 31},
                       .count = 2000});
  line.bars.push_back({.kind = Bar::Kind::undated, .unit = Unit::month, .count = 5});
  if (with_totals)
    for (auto& bar : line.bars) bar.total = 2 * bar.count;
  return {.timeline = line,
          .facets = {{.field = "source",
                      .values = {{"Café\x1b[31m \xE2\x80\xAEWire", 12},
                                 {"東京新聞社", 6},
                                 {"=The Very Long Name of a Newspaper of Record That Goes On", 1}},
                      .more_values = 2,
                      .more_count = 2,
                      .unknown = 40}},
          .terms = std::vector<tally::TellingWord>{{"potash", 3, 4, 13.5}, {"žibutė", 2, 2, 9.25}}};
}

}  // namespace news::tests
