#pragma once

#include <string>
#include <vector>

#include "searcher/ask/setup.hpp"
#include "searcher/evaluate/judge.hpp"

namespace news::ask {

/// A run and how each topic came out.
struct JudgedRun {
  std::string name{};
  std::vector<evaluate::TopicScore> scores{};
};

/// What is told of an evaluation.
struct EvaluationReport {
  std::vector<JudgedRun> runs{};     ///< One; or two, on the same topics, to be compared.
  std::size_t without_relevant = 0;  ///< Judged topics left out, for nothing is relevant to them.
  std::size_t not_judged = 0;        ///< Topics asked that the qrels do not have.
  bool per_topic = false;
};

/// What the reader of the figures must know: topics left out or not answered, and judgements that
/// seem to belong to other articles.
[[nodiscard]] std::vector<std::string> warnings_of(const EvaluationReport& report);

/// The report as the setup's format has it: text, jsonl or json. Pure.
[[nodiscard]] std::string render_report(const EvaluationReport& report, const Setup& setup);

}  // namespace news::ask
