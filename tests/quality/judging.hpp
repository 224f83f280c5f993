#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/ask/ask_topic.hpp"
#include "searcher/evaluate/judge.hpp"
#include "searcher/evaluate/qrels.hpp"
#include "searcher/evaluate/topics.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/tiny_index.hpp"

// Topics asked of an index and judged, as the searcher does it.

namespace news::tests {

/// The share of topics with a relevant article among the first ten: recall@10 where one is
/// relevant.
inline double found_in_ten(const evaluate::Run& run, const std::vector<evaluate::Judged>& qrels) {
  std::size_t found = 0;
  for (const auto& each : qrels) {
    const auto ranking = run.find(each.topic);
    if (ranking == run.end()) continue;
    const auto ten = std::min<std::size_t>(10, ranking->second.size());
    found += std::any_of(ranking->second.begin(), ranking->second.begin() + static_cast<long>(ten),
                         [&each](const auto& id) {
                           const auto grade = each.grades.find(id);
                           return grade != each.grades.end() && grade->second > 0;
                         })
                 ? 1
                 : 0;
  }
  return static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, qrels.size()));
}

/// The means of the measures, by trec_eval's names, and found_in_ten.
inline nlohmann::json judged(const index::OpenIndex& index,
                             const std::vector<evaluate::Topic>& topics,
                             std::vector<evaluate::Judged> qrels, ask::Asking asking) {
  asking.request.limit = 100;
  asking.request.passage_chars = 0;
  std::erase_if(qrels, [&topics](const evaluate::Judged& each) {
    return std::ranges::find(topics, each.topic, &evaluate::Topic::id) == topics.end();
  });
  analysis::Analyzer analyzer{index.analysis};
  evaluate::Run run;
  for (const auto& topic : topics) {
    const auto asked = ask::ask_topic(topic, asking, {}, analyzer);
    REQUIRE(asked);
    if (!*asked) continue;
    auto page = retrieve::search(index, (*asked)->query, (*asked)->wanted);
    REQUIRE(page);
    ask::join_partial(*page);
    for (const auto& hit : page->hits) run[topic.id].push_back(hit.article.id);
  }
  const auto means = evaluate::mean(evaluate::judge(run, qrels));
  nlohmann::json named;
  for (std::size_t i = 0; i < means.size(); ++i)
    named[std::string{evaluate::measures[i].name}] = means[i];
  named["found_in_10"] = found_in_ten(run, qrels);
  return named;
}

inline void check_floors(const std::string& set, const nlohmann::json& means) {
  const auto floors = floors_of("ranking");
  WARN(set << ": " << means.dump());
  for (const auto& [measure, floor] : floors.at(set).items()) {
    CAPTURE(set, measure);
    CHECK(means.at(measure).get<double>() >= floor.get<double>());
  }
}

}  // namespace news::tests
