#include "searcher/retrieve/found_words.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

namespace news::retrieve {
namespace {

Spans both(const Spans& one, const Spans& other) {
  Spans found;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(found));
  return found;
}

/// Goes down from places where a spot is to the words that make it be there.
class Tracing {
 public:
  explicit Tracing(ArticleTerms& article) : article_{article} {}

  void trace(const Spot& spot, const Spans& places) {
    if (places.empty()) return;
    std::visit([&](const auto& node) { down(node, spot, places); }, spot.node);
  }

  std::vector<FoundWords> found{};

 private:
  template <class Node>
  void down(const Node& node, const Spot& spot, const Spans& places) {
    if constexpr (std::is_same_v<Node, NearSpot>) {
      down_near(node, places);
    } else if constexpr (std::is_same_v<Node, AnySpot> || std::is_same_v<Node, AnyWay>) {
      for (const auto& part : node.parts) trace(part, both(spans_of(part, article_), places));
    } else if constexpr (std::is_same_v<Node, Often> || std::is_same_v<Node, Inside> ||
                         std::is_same_v<Node, Marked>) {
      trace(node.parts.front(), places);
    } else {
      for (const auto& place : places) found.push_back({place, &spot});
    }
  }

  void down_near(const NearSpot& near, const Spans& places) {
    if (near.proximity == query::Proximity::not_within) return trace(near.parts.front(), places);
    Spans ones;
    Spans others;
    for (const auto& pair :
         near_pairs(spans_of(near.parts.front(), article_), spans_of(near.parts.back(), article_),
                    nearness_of(near, article_))) {
      if (!std::ranges::binary_search(places, whole(pair))) continue;
      ones.push_back(pair.one);
      others.push_back(pair.other);
      if (depth_ == 0) found.push_back({whole(pair), nullptr});
    }
    ++depth_;  // what is near inside it is in it
    trace(near.parts.front(), in_order(std::move(ones)));
    trace(near.parts.back(), in_order(std::move(others)));
    --depth_;
  }

  ArticleTerms& article_;
  int depth_ = 0;
};

}  // namespace

std::vector<FoundWords> found_words(const Spot& spot, ArticleTerms& article) {
  Tracing tracing{article};
  tracing.trace(spot, spans_of(spot, article));
  return std::move(tracing.found);
}

}  // namespace news::retrieve
