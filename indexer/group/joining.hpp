#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "common/story/verdict.hpp"
#include "indexer/group/links.hpp"
#include "indexer/group/rings.hpp"
#include "indexer/group/roster.hpp"

namespace news::group {

using story::CommonKeys;
using story::Level;
using story::Sketch;

/// The sketch of an article, from where it lies.
using FetchSketch = std::function<Sketch(Slot)>;

/// What came of an article when it was its turn.
struct Outcome {
  Slot story = no_slot;       ///< The story's first article.
  Slot joined = no_slot;      ///< By whom it is in it; no_slot: it is first.
  Slot stands_for = no_slot;  ///< The article whose keys find this one too: itself, or one that is
                              ///< nearly the same.
  Level level = Level::none;
  std::uint8_t steps = 0;  ///< How far by weak links from the first.
};

/// The keys that two articles share.
[[nodiscard]] CommonKeys common_keys(const Roster& articles, Slot one, const Sketch& sketch,
                                     Slot other, const Sketch& other_sketch);

/// Tells article by article, in their order, what comes of each by what came of earlier ones: it
/// joins the closest of the few that share most keys, or is alone. Pure but for fetching.
class Joiner {
 public:
  /// articles: outlives this.
  Joiner(const Roster& articles, Rings rings, FetchSketch fetch);

  /// links: all of the article. In the order of articles, each once.
  void take(Slot slot, std::span<const Link> links);

  [[nodiscard]] std::vector<Outcome> take_outcomes() { return std::move(outcomes_); }

 private:
  struct Candidate;

  [[nodiscard]] std::vector<Slot> candidates_of(Slot slot, std::span<const Link> links) const;
  void add_sharing(Slot slot, std::span<const Link> links, std::vector<Slot>& candidates) const;
  [[nodiscard]] Candidate compared(Slot slot, const Sketch& sketch, Slot other) const;
  [[nodiscard]] bool is_better(const Candidate& one, const Candidate& other) const;
  [[nodiscard]] Outcome joined(Slot slot, const Candidate& best) const;
  [[nodiscard]] Outcome outcome_of(Slot slot, std::span<const Link> links) const;

  const Roster& articles_;
  Rings rings_;
  FetchSketch fetch_;
  std::vector<Outcome> outcomes_;
};

}  // namespace news::group
