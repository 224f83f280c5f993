#include "searcher/query/combine.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace news::query {
namespace {

template <class Node>
Query joined(std::vector<Query> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Node flat;
  for (auto& part : parts) {
    if (auto* const same = std::get_if<Node>(&part.node))
      flat.parts.insert(flat.parts.end(), std::make_move_iterator(same->parts.begin()),
                        std::make_move_iterator(same->parts.end()));
    else
      flat.parts.push_back(std::move(part));
  }
  return {std::move(flat)};
}

struct FilterCheck {
  bool operator()(const Value&) const { return true; }
  bool operator()(const DateRange&) const { return true; }
  bool operator()(const WordCount&) const { return true; }
  bool operator()(const And& all) const { return each(all.parts); }
  bool operator()(const Or& any) const { return each(any.parts); }
  bool operator()(const Without& both) const { return is_filter(both.parts.front()); }
  template <class Leaf>
  bool operator()(const Leaf&) const {
    return false;
  }
  static bool each(const std::vector<Query>& parts) {
    return std::all_of(parts.begin(), parts.end(), is_filter);
  }
};

}  // namespace

Query all_of(std::vector<Query> parts) { return joined<And>(std::move(parts)); }

Query any_of(std::vector<Query> parts) { return joined<Or>(std::move(parts)); }

Query without(Query kept, std::vector<Query> dropped) {
  Without both;
  both.parts.push_back(std::move(kept));
  both.parts.push_back(any_of(std::move(dropped)));
  return {std::move(both)};
}

bool is_filter(const Query& query) { return std::visit(FilterCheck{}, query.node); }

}  // namespace news::query
