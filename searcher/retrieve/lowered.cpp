#include "searcher/retrieve/lowered.hpp"

#include <algorithm>
#include <utility>

#include "searcher/retrieve/nearly_where.hpp"
#include "searcher/retrieve/positions.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;

Op combined(Op::op how, const std::vector<Op>& parts) { return {how, parts.begin(), parts.end()}; }

/// A part, and the query that stands for it.
struct Part {
  Op query{};
  bool ranks = false;
};

Op all_together(const std::vector<Part>& parts) {
  std::vector<Op> ranking;
  std::vector<Op> filters;
  for (const auto& part : parts) (part.ranks ? ranking : filters).push_back(part.query);
  if (ranking.empty()) return combined(Op::OP_AND, filters);
  const auto ranked = combined(Op::OP_AND, ranking);
  if (filters.empty()) return ranked;
  return {Op::OP_FILTER, ranked, combined(Op::OP_AND, filters)};
}

bool has_steps(const Lowered& part) { return part.steps.has_value(); }

/// The parts of a conjunction, each by its first step where it has two.
std::optional<TwoSteps> steps_of(const std::vector<Lowered>& parts) {
  if (std::ranges::none_of(parts, has_steps)) return std::nullopt;
  TwoSteps steps;
  std::vector<Part> first;
  for (const auto& part : parts) {
    first.push_back({part.steps ? part.steps->articles : part.query, part.ranks});
    if (!part.steps) continue;
    steps.effort = part.steps->effort;
    steps.spots.insert(steps.spots.end(), part.steps->spots.begin(), part.steps->spots.end());
  }
  steps.articles = all_together(first);
  return steps;
}

}  // namespace

Lowered all_of(const std::vector<Lowered>& parts) {
  std::vector<Part> whole;
  for (const auto& part : parts) whole.push_back({part.query, part.ranks});
  return {all_together(whole), std::ranges::any_of(parts, &Lowered::ranks), steps_of(parts)};
}

Lowered any_of(const std::vector<Lowered>& parts) {
  std::vector<Op> queries;
  bool ranks = false;
  for (const auto& part : parts) {
    queries.push_back(part.query);
    ranks = ranks || part.ranks;
  }
  if (parts.size() == 1) return parts.front();
  return {combined(Op::OP_OR, queries), ranks, std::nullopt};
}

Lowered first_but_not_others(const std::vector<Lowered>& parts) {
  if (parts.empty()) return {};
  auto kept = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    kept.query = Op{Op::OP_AND_NOT, kept.query, parts[i].query};
    if (kept.steps) kept.steps->articles = Op{Op::OP_AND_NOT, kept.steps->articles, parts[i].query};
  }
  return kept;
}

Lowered with_bonus(Lowered articles, const Op& bonus) {
  articles.query = Op{Op::OP_AND_MAYBE, articles.query, bonus};
  if (auto& steps = articles.steps) steps->articles = Op{Op::OP_AND_MAYBE, steps->articles, bonus};
  return articles;
}

Lowered with_spot(const Lowered& articles, Spot spot, std::shared_ptr<Effort> effort) {
  const auto shared = std::make_shared<const Spot>(std::move(spot));
  auto narrowed = articles.query;
  if (const auto nearly = nearly_where(*shared)) narrowed = {Op::OP_FILTER, narrowed, *nearly};
  // Xapian would look at the positions of a flat conjunction after all else, our check included;
  // a part that is scaled stays a list of its own.
  const Op apart{Op::OP_SCALE_WEIGHT, narrowed, 1.0};
  return {Op{Op::OP_FILTER, apart, only_where(shared, effort)}, articles.ranks,
          TwoSteps{narrowed, {shared}, effort}};
}

}  // namespace news::retrieve
