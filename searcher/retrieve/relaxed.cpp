#include "searcher/retrieve/relaxed.hpp"

#include <utility>
#include <variant>

namespace news::retrieve {
namespace {

using query::Query;

struct Relaxing {
  std::optional<Query> operator()(const query::Near& near) const {
    if (near.proximity == query::Proximity::not_within) return near.parts.front();
    return Query{query::And{near.parts}};
  }
  std::optional<Query> operator()(const query::AtLeast& often) const { return often.parts.front(); }
  std::optional<Query> operator()(const query::FirstWords& early) const {
    return early.parts.front();
  }
  std::optional<Query> operator()(const query::Capitals& word) const {
    return Query{query::Word{.text = word.text, .field = word.field}};
  }
  template <class Leaf>
  std::optional<Query> operator()(const Leaf& leaf) const {
    if constexpr (requires { leaf.field; }) {
      if (!schema::spec(leaf.field).by_position) return std::nullopt;
      auto anywhere = leaf;
      anywhere.field = schema::Field::text;
      return Query{std::move(anywhere)};
    }
    return std::nullopt;
  }
};

}  // namespace

std::optional<Query> relaxed(const Query& part) { return std::visit(Relaxing{}, part.node); }

}  // namespace news::retrieve
