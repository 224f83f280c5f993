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
    bool dropped = false;       ///< NOT or - stands before it.
    bool after_and = false;     ///< AND stands before it.
    bool side_by_side = false;  ///< Nothing stands between it and the part before.
    bool chained = false;       ///< Made by nearness, without brackets.
    bool ored = false;          ///< Made by OR, without brackets (Lexis).
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

  /// True for "rate cut W/5 bank", where a word stands beside nearness and could belong to it.
  [[nodiscard]] bool meets_nearness() const;

  /// True for several parts of which one is an OR without brackets.
  [[nodiscard]] bool meets_or() const;

 private:
  std::vector<Part> parts_{};
};

}  // namespace news::query
