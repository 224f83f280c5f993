#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/tally/dates.hpp"
#include "searcher/tally/unit.hpp"

namespace news::tally {

/// One bar of a timeline.
struct Bar {
  enum class Kind : std::uint8_t {
    bucket,     ///< A day, week, month or year.
    gap,        ///< Many empty ones in a row.
    imprecise,  ///< Articles of which only a longer time is known, such as the year.
    undated,
  };
  Kind kind = Kind::bucket;
  Unit unit = Unit::day;               ///< Of imprecise ones that longer time.
  std::int32_t bucket = 0;             ///< Its number in that unit; of a gap the first; else 0.
  std::size_t buckets = 1;             ///< How many a gap stands for.
  std::optional<Days> days{};          ///< None of the undated.
  std::size_t count = 0;               ///< Matches.
  std::optional<std::size_t> total{};  ///< Articles in all; only where wanted.
  bool spike = false;

  friend bool operator==(const Bar&, const Bar&) = default;
};

/// "bucket", "gap", "imprecise", "undated".
[[nodiscard]] std::string_view name_of(Bar::Kind kind);

struct Timeline {
  Unit unit = Unit::day;
  std::vector<Bar> bars{};  ///< By their last day, the undated last. Their counts add up to all.
};

/// An article is counted in the bucket that holds all days that its date can mean; where that is
/// more than one, at its month or year, beside the buckets. Buckets from the first to the last that
/// has a match are shown; five empty ones or more in a row are one gap.
///
/// unit: nothing for fitting_unit. all: every article of the index, for totals; may be null.
[[nodiscard]] Timeline timeline(const DateCounts& matches, std::optional<Unit> unit,
                                const DateCounts* all = nullptr);

/// The unit that makes some 12 to 40 buckets of the time in which 98 of 100 dated articles lie
/// (what is dated wrongly is far off), and that the dates of at least half of them are precise
/// enough for.
[[nodiscard]] Unit fitting_unit(const DateCounts& matches);

}  // namespace news::tally
