#include "searcher/retrieve/leaves.hpp"

#include <variant>

namespace news::retrieve {
namespace {

using See = std::function<void(const query::Query& leaf, bool wanted)>;

void walk(const query::Query& query, bool wanted, const See& see) {
  if (const auto* all = std::get_if<query::And>(&query.node)) {
    for (const auto& part : all->parts) walk(part, wanted, see);
  } else if (const auto* any = std::get_if<query::Or>(&query.node)) {
    for (const auto& part : any->parts) walk(part, wanted, see);
  } else if (const auto* without = std::get_if<query::Without>(&query.node)) {
    for (std::size_t i = 0; i < without->parts.size(); ++i)
      walk(without->parts[i], wanted && i == 0, see);
  } else {
    see(query, wanted);
  }
}

}  // namespace

bool is_wordy(const query::Query& leaf) {
  return std::holds_alternative<query::Word>(leaf.node) ||
         std::holds_alternative<query::Phrase>(leaf.node) ||
         std::holds_alternative<query::Wildcard>(leaf.node);
}

void each_leaf(const query::Query& query, const See& see) { walk(query, true, see); }

}  // namespace news::retrieve
