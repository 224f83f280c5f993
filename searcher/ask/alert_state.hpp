#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/result.hpp"
#include "searcher/results/alert_mark.hpp"

namespace news::ask {

/// What an alert knows of one article.
struct Remembered {
  std::uint64_t text = 0;  ///< Hash of headline and body as they were then.
  std::string story{};     ///< As it was called then; empty: none.
  std::optional<AlertKind>
      pending{};  ///< It was to be shown, as this; whether it was is not known.

  friend bool operator==(const Remembered&, const Remembered&) = default;
};

/// By the ids of articles: what an alert has shown, was to show, or took as known when it began.
using AlertState = std::map<std::string, Remembered, std::less<>>;

/// The state as lines of text: a version, a line an article by rising id, and an end that tells
/// damage: see docs/usage-searcher.md.
[[nodiscard]] std::string show_state(const AlertState& state);

/// Reads it back. A file that is of a newer version (wrong_schema) or is not as it was written
/// (bad_input) is an Error: to begin anew is for a person to decide.
[[nodiscard]] Result<AlertState> parse_state(std::string_view text);

}  // namespace news::ask
