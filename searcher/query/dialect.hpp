#pragma once

#include <cstdint>

namespace news::query {

/// Whose habits a query follows where services differ (docs/coming-from.md).
enum class Dialect : std::uint8_t {
  news,     ///< NOT, AND, OR in this order; W/n in any order.
  lexis,    ///< OR before nearness, the smallest distance first, then AND, then NOT.
  factiva,  ///< As news, but W/n and /n in order; also nearN and adjN without a slash.
};

}  // namespace news::query
