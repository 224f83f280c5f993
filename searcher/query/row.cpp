#include "searcher/query/row.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/combine.hpp"

namespace news::query {
namespace {

Query but_not(Query kept, std::vector<Query> dropped) {
  return dropped.empty() ? std::move(kept) : without(std::move(kept), std::move(dropped));
}

}  // namespace

std::optional<Query> Row::all() && {
  std::vector<Query> kept, dropped;
  for (auto& part : parts_) (part.dropped ? dropped : kept).push_back(std::move(part.query));
  if (kept.empty()) return std::nullopt;
  return but_not(all_of(std::move(kept)), std::move(dropped));
}

std::optional<Query> Row::any() && {
  std::vector<Query> dropped;
  std::vector<std::vector<Query>> runs;  // joined by AND inside
  for (auto& part : parts_) {
    if (part.dropped) {
      dropped.push_back(std::move(part.query));
      continue;
    }
    if (!part.after_and || runs.empty()) runs.emplace_back();
    runs.back().push_back(std::move(part.query));
  }
  if (runs.empty()) return std::nullopt;

  std::vector<Query> words, all;
  for (auto& run : runs) {
    auto query = all_of(std::move(run));
    (is_filter(query) ? all : words).push_back(std::move(query));
  }
  if (!words.empty()) all.insert(all.begin(), any_of(std::move(words)));
  return but_not(all_of(std::move(all)), std::move(dropped));
}

bool Row::mixes_and() const {
  const auto beyond_first = [this](auto&& holds) {
    return parts_.size() > 1 && std::any_of(parts_.begin() + 1, parts_.end(), holds);
  };
  return beyond_first([](const Part& part) { return part.after_and && !part.dropped; }) &&
         beyond_first([](const Part& part) { return !part.after_and && !part.dropped; });
}

bool Row::meets_nearness() const {
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    const auto& before = parts_[i - 1];
    const auto& part = parts_[i];
    if (part.side_by_side && (before.chained || part.chained) && !is_filter(before.query) &&
        !is_filter(part.query))
      return true;
  }
  return false;
}

bool Row::meets_or() const {
  return parts_.size() > 1 &&
         std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.ored; });
}

}  // namespace news::query
