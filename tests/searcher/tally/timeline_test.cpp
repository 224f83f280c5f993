#include "searcher/tally/timeline.hpp"

#include <numeric>
#include <random>

#include <fmt/format.h>

#include "common/text/date.hpp"
#include "searcher/tally/spikes.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using tally::Bar;
using tally::Unit;

namespace {

/// Counts of ISO dates as precise as they are written; "" is undated.
tally::DateCounts counts(const std::vector<std::pair<std::string, std::size_t>>& dates) {
  tally::DateCounts counted;
  for (const auto& [iso, count] : dates) {
    const auto date = text::read_iso_date(iso);
    if (date)
      counted.dated[{floor<days>(date->first), floor<days>(date->last)}] += count;
    else
      counted.undated += count;
  }
  return counted;
}

/// "2025-01 3", "gap of 12", "~2025 1", "undated 2"; totals after a stroke; '!' is a spike.
std::vector<std::string> shown(const tally::Timeline& line) {
  std::vector<std::string> bars;
  for (const auto& bar : line.bars) {
    auto text = bar.kind == Bar::Kind::gap ? fmt::format("gap of {}", bar.buckets)
                : bar.kind == Bar::Kind::undated
                    ? fmt::format("undated {}", bar.count)
                    : fmt::format("{}{} {}", bar.kind == Bar::Kind::imprecise ? "~" : "",
                                  tally::label_of(bar.bucket, bar.unit), bar.count);
    if (bar.total) text += fmt::format("/{}", *bar.total);
    if (bar.spike) text += '!';
    bars.push_back(std::move(text));
  }
  return bars;
}

using Bars = std::vector<std::string>;

}  // namespace

TEST_CASE("A timeline has a bar for every bucket from the first to the last", "[tally][timeline]") {
  struct Case {
    Unit unit = Unit::day;
    std::vector<std::pair<std::string, std::size_t>> dates{};
    Bars bars{};
  };
  const auto& each = GENERATE(
      Case{Unit::day, {}, {}}, Case{Unit::day, {{"2024-02-29", 2}}, {"2024-02-29 2"}},
      Case{Unit::day,
           {{"2024-02-28T23:59:59Z", 1}, {"2024-03-01T00:00:00Z", 1}},
           {"2024-02-28 1", "2024-02-29 0", "2024-03-01 1"}},
      Case{Unit::day,
           {{"2025-02-28", 1}, {"2025-03-05", 1}},
           {"2025-02-28 1", "2025-03-01 0", "2025-03-02 0", "2025-03-03 0", "2025-03-04 0",
            "2025-03-05 1"}},
      Case{Unit::day,
           {{"2025-02-27", 1}, {"2025-03-05", 1}},
           {"2025-02-27 1", "gap of 5", "2025-03-05 1"}},
      Case{Unit::week,
           {{"2024-12-29", 1}, {"2024-12-30", 2}, {"2025-01-05", 4}},
           {"2024-W52 1", "2025-W01 6"}},
      Case{Unit::month,
           {{"2024-12-31", 1}, {"2025-01-01", 1}, {"2025-02", 1}},
           {"2024-12 1", "2025-01 1", "2025-02 1"}},
      Case{Unit::year, {{"1987", 1}, {"2099-01-01", 1}}, {"1987 1", "gap of 111", "2099 1"}});
  CHECK(shown(tally::timeline(counts(each.dates), each.unit)) == each.bars);
}

TEST_CASE("A date is counted only where it can be told to lie", "[tally][timeline]") {
  const auto dates = counts({{"2025-01-15", 3}, {"2025-02", 2}, {"2025", 4}, {"2024", 5}, {"", 6}});
  CHECK(shown(tally::timeline(dates, Unit::year)) == Bars{"2024 5", "2025 9", "undated 6"});
  CHECK(shown(tally::timeline(dates, Unit::month)) ==
        Bars{"~2024 5", "2025-01 3", "2025-02 2", "~2025 4", "undated 6"});
  CHECK(shown(tally::timeline(dates, Unit::day)) ==
        Bars{"~2024 5", "2025-01-15 3", "~2025-02 2", "~2025 4", "undated 6"});
}

TEST_CASE("A date of several years, which no record has, counts as none", "[tally][timeline]") {
  tally::DateCounts dates;
  dates.dated[{2024y / January / 1, 2025y / January / 1}] = 2;
  CHECK(shown(tally::timeline(dates, Unit::year)) == Bars{"undated 2"});
}

TEST_CASE("Totals are those of the whole index at the same time", "[tally][timeline]") {
  const auto matches = counts({{"2025-01-15", 1}, {"2025-03-01", 1}, {"2025", 1}, {"", 1}});
  const auto all = counts({{"2024-01-01", 7},
                           {"2025-01-15", 1},
                           {"2025-01-16", 9},
                           {"2025-03-01", 2},
                           {"2025", 3},
                           {"", 4}});
  CHECK(shown(tally::timeline(matches, Unit::month, &all)) ==
        Bars{"2025-01 1/10", "2025-02 0/0", "2025-03 1/2", "~2025 1/3", "undated 1/4"});
  CHECK(shown(tally::timeline(matches, Unit::day, &all))[1] == "gap of 44/9");
}

TEST_CASE("Ten thousand years of days make few bars", "[tally][timeline]") {
  tally::DateCounts dates;
  for (const auto day : {sys_days{1y / January / 1}, sys_days{9999y / December / 31}})
    dates.dated[{day, day}] = 1;
  for (const auto unit : tally::units) CHECK(tally::timeline(dates, unit, &dates).bars.size() == 3);
}

TEST_CASE("The bars add up to the matches", "[tally][timeline]") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 100; ++round) {
    tally::DateCounts dates;
    dates.undated = random() % 5;
    auto matches = dates.undated;
    for (auto some = random() % 60; some > 0; --some) {
      const sys_days day = sys_days{1987y / January / 1} + days{random() % 5000};
      const year_month_day date{day};
      const std::vector<tally::Days> precise{
          {day, day},
          {date.year() / date.month() / 1, date.year() / date.month() / last},
          {date.year() / January / 1, date.year() / December / 31}};
      const auto count = 1 + random() % 4;
      dates.dated[precise[random() % 3]] += count;
      matches += count;
    }
    for (const auto unit : tally::units) {
      const auto line = tally::timeline(dates, unit);
      const auto sum =
          std::accumulate(line.bars.begin(), line.bars.end(), std::size_t{0},
                          [](std::size_t all, const Bar& bar) { return all + bar.count; });
      REQUIRE(sum == matches);
    }
  }
}

TEST_CASE("The unit is chosen so that there are some 12 to 40 buckets", "[tally][timeline]") {
  struct Case {
    std::string first{};
    std::string last{};
    Unit unit = Unit::day;
  };
  const auto& each = GENERATE(
      Case{"2025-12-12", "2025-12-12", Unit::day}, Case{"2025-11-01", "2025-12-12", Unit::day},
      Case{"2025-10-01", "2025-12-12", Unit::week}, Case{"2025-03-01", "2025-12-12", Unit::week},
      Case{"2025-01-01", "2025-12-12", Unit::month}, Case{"2020-01-01", "2025-12-12", Unit::month},
      Case{"2018-01-01", "2025-12-12", Unit::year}, Case{"1987-01-01", "2099-01-01", Unit::year});
  CHECK(tally::timeline(counts({{each.first, 1}, {each.last, 1}}), {}).unit == each.unit);
}

TEST_CASE("A few wrong dates do not choose the unit", "[tally][timeline]") {
  CHECK(tally::fitting_unit(
            counts({{"1970-01-01", 1}, {"2025-12-01", 99}, {"2025-12-20", 99}, {"2099", 1}})) ==
        Unit::day);
}

TEST_CASE("The unit is no finer than most dates are known", "[tally][timeline]") {
  CHECK(tally::fitting_unit(counts({{"2025-12", 3}, {"2025-12-20", 1}})) == Unit::month);
  CHECK(tally::fitting_unit(counts({{"2025", 3}, {"2025-12", 1}, {"2025-12-20", 1}})) ==
        Unit::year);
  CHECK(tally::fitting_unit(counts({{"", 5}})) == Unit::day);
}

TEST_CASE("A spike is three deviations above its neighbours", "[tally][spikes]") {
  struct Case {
    std::vector<std::size_t> counts{};
    std::set<std::int32_t> spikes{};
  };
  const auto& each =
      GENERATE(Case{{}, {}}, Case{{50}, {}}, Case{{1, 1, 1, 9, 1, 1}, {}},
               Case{{1, 1, 1, 9, 1, 1, 1}, {3}},        // 1 + 3 * 1
               Case{{1, 1, 1, 4, 1, 1, 1}, {}},         // not above it
               Case{{1, 1, 1, 5, 1, 1, 1}, {3}},        //
               Case{{16, 16, 16, 28, 16, 16, 16}, {}},  // 16 + 3 * 4: chance alone does that
               Case{{16, 16, 16, 29, 16, 16, 16}, {3}}, Case{{0, 0, 0, 0, 0, 0, 4}, {6}},
               Case{{5, 90, 5, 90, 5, 90, 5, 90, 5, 90}, {}});
  tally::Buckets buckets;
  for (std::size_t i = 0; i < each.counts.size(); ++i)
    buckets[static_cast<std::int32_t>(i)] = each.counts[i];
  CHECK(tally::spikes(buckets) == each.spikes);
}

TEST_CASE("Only the seven buckets on either side are neighbours", "[tally][spikes]") {
  tally::Buckets buckets;
  for (std::int32_t i = 0; i < 30; ++i) buckets[i] = i < 10 ? 100 : 2;
  buckets[20] = 12;
  CHECK(tally::spikes(buckets) == std::set<std::int32_t>{20});
}

TEST_CASE("Neighbours that are not there are empty, far ones cost nothing", "[tally][spikes]") {
  CHECK(tally::spikes({{-700'000, 4}, {0, 5}, {3'000'000, 3}}) ==
        std::set<std::int32_t>{-700'000, 0});
}
