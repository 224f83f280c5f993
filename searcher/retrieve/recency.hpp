#pragma once

#include <chrono>
#include <optional>

namespace news::retrieve {

/// How much better a new article scores than an old one: score x (1 + strength e^(-age / days)).
/// Ages are whole days, so that an answer stays the same all day. See decision 20.
struct Recency {
  double strength = 0.25;
  double days = 90;               ///< Greater than 0.
  std::chrono::sys_days today{};  ///< What age is counted from.

  friend bool operator==(const Recency&, const Recency&) = default;
};

/// What the score of an article is multiplied with: 1 where it is undated, the most where it is of
/// today or dated later.
[[nodiscard]] double factor(const Recency& recency,
                            std::optional<std::chrono::sys_seconds> published);

}  // namespace news::retrieve
