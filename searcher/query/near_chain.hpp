#pragma once

#include <optional>
#include <vector>

#include "searcher/query/fault.hpp"
#include "searcher/query/near_sign.hpp"

namespace news::query {

/// Parts with operators of nearness between them, without brackets: a W/5 b PRE/3 c.
class NearChain {
 public:
  explicit NearChain(Query first) { parts_.push_back(std::move(first)); }

  void add(const NearSign& sign, Query part);
  [[nodiscard]] bool is_one() const { return signs_.empty(); }
  /// True when the operators are not all the same, so that the order of reading tells.
  [[nodiscard]] bool mixes() const;

  /// Read from left to right; as Lexis does, the smallest distance first, sentences and
  /// paragraphs last.
  [[nodiscard]] Query folded(Dialect dialect) &&;

 private:
  void fold(std::size_t sign);

  std::vector<Query> parts_{};
  std::vector<NearSign> signs_{};  // one less than the parts
};

}  // namespace news::query
