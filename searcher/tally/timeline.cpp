#include "searcher/tally/timeline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "searcher/tally/spikes.hpp"

namespace news::tally {
namespace {

constexpr std::int32_t longest_run_shown = 4;

/// Counts where they are shown.
struct Placed {
  Buckets buckets{};
  std::map<std::pair<Unit, std::int32_t>, std::size_t> imprecise{};
  std::size_t undated = 0;
};

bool fits(const Days& days, Unit unit) {
  return bucket_of(days.first, unit) == bucket_of(days.last, unit);
}

Placed placed(const DateCounts& counts, Unit unit) {
  Placed result{.undated = counts.undated};
  for (const auto& [days, count] : counts.dated) {
    if (fits(days, unit))
      result.buckets[bucket_of(days.first, unit)] += count;
    else if (const auto known = fits(days, Unit::month) ? Unit::month : Unit::year;
             fits(days, known))
      result.imprecise[{known, bucket_of(days.first, known)}] += count;
    else
      result.undated += count;
  }
  return result;
}

/// The bars of one unit, and what the index holds beside them.
class Bars {
 public:
  /// all: null where no totals are wanted.
  Bars(Unit unit, const Placed* all) : unit_{unit}, all_{all} {}

  void add_bucket(std::int32_t bucket, std::size_t count, bool spike) {
    bars_.push_back({.unit = unit_,
                     .bucket = bucket,
                     .days = days_of(bucket, unit_),
                     .count = count,
                     .total = total(bucket, bucket),
                     .spike = spike});
  }

  /// The empty buckets from `first` to before `end`.
  void add_empty(std::int32_t first, std::int32_t end) {
    if (end - first <= longest_run_shown) {
      for (auto bucket = first; bucket < end; ++bucket) add_bucket(bucket, 0, false);
      return;
    }
    bars_.push_back({.kind = Bar::Kind::gap,
                     .unit = unit_,
                     .bucket = first,
                     .buckets = static_cast<std::size_t>(end - first),
                     .days = Days{days_of(first, unit_).first, days_of(end - 1, unit_).last},
                     .total = total(first, end - 1)});
  }

  void add_imprecise(const std::pair<Unit, std::int32_t>& known, std::size_t count) {
    const auto& [unit, bucket] = known;
    Bar bar{.kind = Bar::Kind::imprecise,
            .unit = unit,
            .bucket = bucket,
            .days = days_of(bucket, unit),
            .count = count};
    if (all_ != nullptr) {
      const auto found = all_->imprecise.find(known);
      bar.total = found == all_->imprecise.end() ? 0 : found->second;
    }
    bars_.push_back(bar);
  }

  void add_undated(std::size_t count) {
    Bar bar{.kind = Bar::Kind::undated, .unit = unit_, .count = count};
    if (all_ != nullptr) bar.total = all_->undated;
    bars_.push_back(bar);
  }

  std::vector<Bar> in_order() && {
    std::ranges::stable_sort(bars_, {}, [](const Bar& bar) {
      return std::tuple{bar.days ? 0 : 1, bar.days.value_or(Days{}).last, bar.kind};
    });
    return std::move(bars_);
  }

 private:
  [[nodiscard]] std::optional<std::size_t> total(std::int32_t first, std::int32_t last) const {
    if (all_ == nullptr) return std::nullopt;
    std::size_t sum = 0;
    for (auto at = all_->buckets.lower_bound(first); at != all_->buckets.end() && at->first <= last;
         ++at)
      sum += at->second;
    return sum;
  }

  Unit unit_;
  const Placed* all_;
  std::vector<Bar> bars_{};
};

/// The days from the first to the last of the articles, without one in a hundred at either end.
std::optional<Days> middle(const DateCounts& matches) {
  std::size_t left = 0;
  for (const auto& each : matches.dated) left += each.second;
  const auto outside = left / 100;
  std::optional<Days> days;
  std::size_t seen = 0;
  for (const auto& [each, count] : matches.dated) {
    seen += count;
    left -= count;
    if (seen <= outside) continue;
    if (!days) days = each;
    days->last = std::max(days->last, each.last);
    if (left <= outside) break;
  }
  return days;
}

/// Up to where a unit is nearer to its 40 buckets than the next one is to its 12.
constexpr std::array<std::pair<Unit, std::int32_t>, 3> most_buckets{
    {{Unit::day, 58}, {Unit::week, 45}, {Unit::month, 75}}};

bool most_fit(const DateCounts& matches, Unit unit) {
  std::size_t fitting = 0;
  std::size_t others = 0;
  for (const auto& [days, count] : matches.dated) (fits(days, unit) ? fitting : others) += count;
  return fitting >= others;
}

}  // namespace

std::string_view name_of(Bar::Kind kind) {
  constexpr std::array<std::string_view, 4> names{"bucket", "gap", "imprecise", "undated"};
  return names[static_cast<std::size_t>(kind)];
}

Unit fitting_unit(const DateCounts& matches) {
  const auto days = middle(matches);
  if (!days) return Unit::day;
  for (const auto& [unit, most] : most_buckets) {
    const auto buckets = bucket_of(days->last, unit) - bucket_of(days->first, unit) + 1;
    if (buckets <= most && most_fit(matches, unit)) return unit;
  }
  return Unit::year;
}

Timeline timeline(const DateCounts& matches, std::optional<Unit> unit, const DateCounts* all) {
  Timeline line{.unit = unit ? *unit : fitting_unit(matches)};
  const auto counts = placed(matches, line.unit);
  const auto totals = all != nullptr ? placed(*all, line.unit) : Placed{};
  const auto high = spikes(counts.buckets);
  Bars bars{line.unit, all != nullptr ? &totals : nullptr};
  auto next = counts.buckets.empty() ? 0 : counts.buckets.begin()->first;
  for (const auto& [bucket, count] : counts.buckets) {
    if (bucket > next) bars.add_empty(next, bucket);
    bars.add_bucket(bucket, count, high.contains(bucket));
    next = bucket + 1;
  }
  for (const auto& [known, count] : counts.imprecise) bars.add_imprecise(known, count);
  if (counts.undated > 0) bars.add_undated(counts.undated);
  line.bars = std::move(bars).in_order();
  return line;
}

}  // namespace news::tally
