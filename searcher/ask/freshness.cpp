#include "searcher/ask/freshness.hpp"

#include <variant>

#include "searcher/retrieve/leaves.hpp"

namespace news::ask {
namespace {

/// Chosen by docs/evaluation.md: what was asked for may be stronger.
constexpr double usual_strength = 0.25;
constexpr double asked_strength = 0.5;
constexpr double usual_days = 90;

bool looks_up(const query::Query& query) {
  bool does = false;
  retrieve::each_leaf(query, [&does](const query::Query& leaf, bool) {
    does = does || std::holds_alternative<query::Phrase>(leaf.node) ||
           std::holds_alternative<query::DateRange>(leaf.node);
  });
  return does;
}

}  // namespace

std::optional<retrieve::Recency> freshness(const Request& request, const query::Query& query,
                                           std::chrono::sys_seconds now) {
  if (request.sort.value_or(retrieve::Sort::relevance) != retrieve::Sort::relevance)
    return std::nullopt;
  const auto today = std::chrono::floor<std::chrono::days>(now);
  if (!request.fresh && looks_up(query)) return std::nullopt;
  if (request.fresh && *request.fresh == 0) return std::nullopt;
  if (!request.fresh) return retrieve::Recency{usual_strength, usual_days, today};
  return retrieve::Recency{asked_strength, static_cast<double>(*request.fresh), today};
}

}  // namespace news::ask
