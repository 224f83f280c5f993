#include "searcher/evaluate/judge.hpp"

#include <algorithm>

namespace news::evaluate {
namespace {

TopicScore score_of(const std::vector<std::string>& ranking, const Judged& judged) {
  TopicScore score{.topic = judged.topic};
  const auto is_relevant = [](int grade) { return grade > 0; };
  score.relevant = static_cast<std::size_t>(std::ranges::count_if(
      judged.grades, [&](const auto& each) { return is_relevant(each.second); }));
  for (const auto& document : ranking) {
    const auto grade = judged.grades.find(document);
    if (grade != judged.grades.end() && is_relevant(grade->second)) ++score.found;
  }
  for (std::size_t i = 0; i < measures.size(); ++i)
    score.values[i] = measures[i].of(ranking, judged.grades);
  return score;
}

}  // namespace

std::vector<TopicScore> judge(const Run& run, std::span<const Judged> qrels) {
  std::vector<TopicScore> scores;
  for (const auto& judged : qrels) {
    if (!has_relevant(judged)) continue;
    const auto answer = run.find(judged.topic);
    const bool answered = answer != run.end();
    scores.push_back(score_of(answered ? answer->second : std::vector<std::string>{}, judged));
    scores.back().answered = answered;
  }
  return scores;
}

Values mean(std::span<const TopicScore> scores) {
  Values sums{};
  for (const auto& score : scores)
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += score.values[i];
  if (!scores.empty())
    for (auto& sum : sums) sum /= static_cast<double>(scores.size());
  return sums;
}

}  // namespace news::evaluate
