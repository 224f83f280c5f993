#pragma once

#include <vector>

#include <xapian.h>

namespace news::retrieve {

/// A query as Xapian runs it.
struct Lowered {
  Xapian::Query query{};
  bool ranks = false;  ///< Something in it has a weight: words do, metadata and dates do not.
};

/// Articles of all the parts; what does not rank only filters.
[[nodiscard]] Lowered all_of(const std::vector<Lowered>& parts);

[[nodiscard]] Lowered any_of(const std::vector<Lowered>& parts);

}  // namespace news::retrieve
