#include "searcher/evaluate/measures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace news::evaluate {
namespace {

constexpr std::size_t ten = 10;
constexpr std::size_t hundred = 100;

int grade_of(const std::string& document, const Grades& grades) {
  const auto found = grades.find(document);
  return found == grades.end() ? 0 : std::max(found->second, 0);
}

std::size_t relevant(std::span<const std::string> ranking, const Grades& grades) {
  return static_cast<std::size_t>(std::ranges::count_if(
      ranking, [&grades](const auto& document) { return grade_of(document, grades) > 0; }));
}

std::size_t relevant(const Grades& grades) {
  return static_cast<std::size_t>(
      std::ranges::count_if(grades, [](const auto& each) { return each.second > 0; }));
}

double share(double part, std::size_t whole) {
  return whole == 0 ? 0 : part / static_cast<double>(whole);
}

std::span<const std::string> first(std::span<const std::string> ranking, std::size_t count) {
  return ranking.first(std::min(count, ranking.size()));
}

/// The gains of the first ten, each worth less the later it comes.
double cumulated(std::span<const int> gains) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(gains.size(), ten); ++i)
    sum += gains[i] / std::log2(static_cast<double>(i) + 2);
  return sum;
}

}  // namespace

double average_precision(std::span<const std::string> ranking, const Grades& grades) {
  double sum = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < ranking.size(); ++i)
    if (grade_of(ranking[i], grades) > 0)
      sum += static_cast<double>(++found) / static_cast<double>(i + 1);
  return share(sum, relevant(grades));
}

double ndcg_at_10(std::span<const std::string> ranking, const Grades& grades) {
  std::vector<int> best;
  for (const auto& [document, grade] : grades) best.push_back(std::max(grade, 0));
  std::ranges::sort(best, std::greater<>{});
  std::vector<int> gains;
  for (const auto& document : first(ranking, ten)) gains.push_back(grade_of(document, grades));
  const auto ideal = cumulated(best);
  return ideal > 0 ? cumulated(gains) / ideal : 0;
}

double precision_at_10(std::span<const std::string> ranking, const Grades& grades) {
  return share(static_cast<double>(relevant(first(ranking, ten), grades)), ten);
}

double success_at_1(std::span<const std::string> ranking, const Grades& grades) {
  return relevant(first(ranking, 1), grades) > 0 ? 1 : 0;
}

double reciprocal_rank(std::span<const std::string> ranking, const Grades& grades) {
  for (std::size_t i = 0; i < ranking.size(); ++i)
    if (grade_of(ranking[i], grades) > 0) return 1 / static_cast<double>(i + 1);
  return 0;
}

double recall_at_100(std::span<const std::string> ranking, const Grades& grades) {
  return share(static_cast<double>(relevant(first(ranking, hundred), grades)), relevant(grades));
}

}  // namespace news::evaluate
