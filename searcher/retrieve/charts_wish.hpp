#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/tally/unit.hpp"

namespace news::retrieve {

/// What to tell of all matches together.
struct ChartsWish {
  bool timeline = false;
  std::optional<tally::Unit> unit{};       ///< Of the timeline; nothing: what fits.
  bool share = false;                      ///< Beside each bar all articles of the index.
  std::vector<std::string_view> facets{};  ///< Names of facet_names().
  std::size_t top = 10;                    ///< Values of each facet; 0: all.
  bool terms = false;

  [[nodiscard]] explicit operator bool() const { return timeline || terms || !facets.empty(); }
  friend bool operator==(const ChartsWish&, const ChartsWish&) = default;
};

/// "source", "agency", "place", "section", "lang", "by", "year".
[[nodiscard]] std::vector<std::string_view> facet_names();

}  // namespace news::retrieve
