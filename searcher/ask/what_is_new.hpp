#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "searcher/ask/alert_state.hpp"
#include "searcher/results/alert_mark.hpp"
#include "searcher/retrieve/sighting.hpp"

namespace news::ask {

/// A match that an alert is to show.
struct Finding {
  std::size_t place = 0;  ///< Among the matches.
  std::string id{};
  AlertMark mark{};
};

/// What an alert has to say of the matches of its query.
struct WhatIsNew {
  std::vector<Finding> shown{};  ///< In the order of the matches.
  std::size_t all = 0;           ///< New ones in all: those shown, and what waits for the next run.
  std::size_t known = 0;         ///< Of a first run: matches that it takes as known.
  AlertState state{};            ///< To be kept before they are shown: they are pending in it.
};

/// So many matches a first run shows where nobody says how many.
inline constexpr std::size_t first_limit = 10;

/// Tells the matches that an alert has not shown. Pure.
///
/// before: what it knows; nothing: it never ran, and takes all but the first ones as known.
/// matches: newest first. limit: at most so many are shown; unset: all, but of a first run
/// first_limit. Of matches with the same id, from several indexes, the first counts.
[[nodiscard]] WhatIsNew what_is_new(const std::optional<AlertState>& before,
                                    std::span<const retrieve::Sighting> matches,
                                    std::optional<std::size_t> limit);

/// The same state once they are shown.
[[nodiscard]] AlertState once_shown(AlertState state, std::span<const Finding> shown);

}  // namespace news::ask
