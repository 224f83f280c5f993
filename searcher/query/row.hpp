#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/query/query.hpp"

namespace news::query {

/// The parts of a query between two ORs, or in one pair of brackets without any.
class Row {
 public:
  struct Part {
    Query query{};
    bool dropped = false;    ///< NOT or - stands before it.
    bool after_and = false;  ///< AND stands before it.
  };

  void add(Part part) { parts_.push_back(std::move(part)); }
  [[nodiscard]] std::size_t size() const { return parts_.size(); }

  /// All of the parts that are kept without any that is dropped. nullopt: none is kept.
  [[nodiscard]] std::optional<Query> all() &&;

  /// The same where parts side by side mean any of them; AND still joins what it stands between,
  /// and filters still narrow the whole.
  [[nodiscard]] std::optional<Query> any() &&;

  /// True when any() had to put brackets that nobody typed round an AND.
  [[nodiscard]] bool mixes_and() const;

 private:
  std::vector<Part> parts_{};
};

}  // namespace news::query
