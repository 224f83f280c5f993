#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace news::query {

/// Whose habits a query follows where services differ (docs/coming-from.md).
enum class Dialect : std::uint8_t {
  news,     ///< NOT, AND, OR in this order; W/n in any order.
  lexis,    ///< OR before nearness, the smallest distance first, then AND, then NOT.
  factiva,  ///< As news, but W/n and /n in order; also nearN and adjN without a slash.
};

/// The dialect called "news", "lexis" or "factiva".
[[nodiscard]] constexpr std::optional<Dialect> dialect_named(std::string_view name) {
  if (name == "news") return Dialect::news;
  if (name == "lexis") return Dialect::lexis;
  if (name == "factiva") return Dialect::factiva;
  return std::nullopt;
}

}  // namespace news::query
