#include "searcher/retrieve/lowered.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;

Op combined(Op::op how, const std::vector<Op>& parts) { return {how, parts.begin(), parts.end()}; }

}  // namespace

Lowered all_of(const std::vector<Lowered>& parts) {
  std::vector<Op> ranking;
  std::vector<Op> filters;
  for (const auto& part : parts) (part.ranks ? ranking : filters).push_back(part.query);
  if (ranking.empty()) return {combined(Op::OP_AND, filters), false};
  const auto ranked = combined(Op::OP_AND, ranking);
  if (filters.empty()) return {ranked, true};
  return {Op{Op::OP_FILTER, ranked, combined(Op::OP_AND, filters)}, true};
}

Lowered any_of(const std::vector<Lowered>& parts) {
  std::vector<Op> queries;
  bool ranks = false;
  for (const auto& part : parts) {
    queries.push_back(part.query);
    ranks = ranks || part.ranks;
  }
  return {combined(Op::OP_OR, queries), ranks};
}

}  // namespace news::retrieve
