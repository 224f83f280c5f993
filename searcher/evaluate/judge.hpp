#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "searcher/evaluate/measures.hpp"
#include "searcher/evaluate/qrels.hpp"
#include "searcher/evaluate/run.hpp"

namespace news::evaluate {

/// How one topic was answered.
struct TopicScore {
  std::string topic{};
  std::size_t relevant = 0;  ///< Documents judged relevant.
  std::size_t found = 0;     ///< Of these, how many the ranking has.
  bool answered = false;     ///< The run has the topic.
  Values values{};
};

/// Measures the answers to the topics that have a relevant document, in the order of the qrels. One
/// that the run lacks scores 0 in everything, as with trec_eval -c: a system that answers
/// only what is easy must not look better for it.
[[nodiscard]] std::vector<TopicScore> judge(const Run& run, std::span<const Judged> qrels);

/// The arithmetic mean over topics, each counting the same; zeros where there is none.
[[nodiscard]] Values mean(std::span<const TopicScore> scores);

}  // namespace news::evaluate
