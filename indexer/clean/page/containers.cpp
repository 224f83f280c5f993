#include "indexer/clean/page/containers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/clean/page/container_scores.hpp"

namespace news::clean {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// How sure the page's own names are, weakest first.
enum class Rank : std::uint8_t { none, article, body_name, marked_body };

struct Candidate {
  NodeId node = no_node;
  Rank rank = Rank::none;
  std::uint32_t prose = 0;
};

Rank rank_of(const Measure& here) {
  if (here.dropped) return Rank::none;
  if (here.hints & hint::marked_body) return Rank::marked_body;
  const bool container = is_container(here.element);
  if ((here.hints & hint::body_name) && (container || here.element == Element::plain))
    return Rank::body_name;
  return container && (here.hints & hint::marked_article) ? Rank::article : Rank::none;
}

/// Prose inside the <article> elements below each node: a list of other articles.
std::vector<std::uint32_t> prose_of_articles(const Tree& page,
                                             const std::vector<Measure>& measures) {
  std::vector<std::uint32_t> prose(page.size());
  for (auto id = static_cast<NodeId>(page.size()) - 1; id > 0; --id) {
    if (measures[id].dropped) continue;
    const bool article = page[id].name == "article";
    prose[page[id].parent] += article ? measures[id].prose : prose[id];
  }
  return prose;
}

/// The candidate of the highest rank with most prose.
Candidate best_named(const Tree& page, const std::vector<Measure>& measures) {
  constexpr std::uint32_t fewest_prose_bytes = 80;
  Candidate best;
  const auto articles = prose_of_articles(page, measures);
  for (NodeId id = 1; id < page.size(); ++id) {
    const auto& here = measures[id];
    const auto rank = rank_of(here);
    const auto prose = here.prose - (rank == Rank::article ? articles[id] : 0);
    const double least_share = here.inside & hint::title_inside ? 0.15 : 0.3;
    if (rank == Rank::none || prose < fewest_prose_bytes || prose < least_share * measures[0].prose)
      continue;
    if (rank > best.rank || (rank == best.rank && prose > best.prose)) best = {id, rank, prose};
  }
  return best;
}

/// "story-body-2" is one more "story-body-1".
bool same_but_for_digits(std::string_view one, std::string_view other) {
  const auto digits = [](std::string_view text) { return text.find_first_of("0123456789"); };
  const auto after = [](std::string_view text, std::size_t at) {
    const auto end = text.find_first_not_of("0123456789", at);
    return text.substr(std::min(end, text.size()));
  };
  for (;;) {
    const auto a = digits(one);
    const auto b = digits(other);
    if (one.substr(0, a) != other.substr(0, b) || (a == one.npos) != (b == other.npos))
      return false;
    if (a == one.npos) return true;
    one = after(one, a);
    other = after(other, b);
  }
}

bool same_kind(NodeId id, NodeId other, const Tree& page, const std::vector<Measure>& measures) {
  return rank_of(measures[id]) == rank_of(measures[other]) &&
         same_but_for_digits(page.attribute(id, "class"), page.attribute(other, "class"));
}

/// A page that goes on with other articles has several bodies of one name: the first below the
/// first h1 is meant.
Candidate first_of_its_kind(Candidate best, const Tree& page,
                            const std::vector<Measure>& measures) {
  bool titled = false;
  for (NodeId id = 1; id < best.node; ++id) {
    const auto& here = measures[id];
    titled = titled || here.element == Element::title || (here.inside & hint::title_inside);
    const bool large = here.prose >= best.prose / 4;
    if (!titled || !large || here.end > best.node || page.attribute(id, "class").empty()) continue;
    if (same_kind(id, best.node, page, measures)) return {id, best.rank, here.prose};
  }
  return best;
}

/// The deepest element of that rank inside the best that has most of its prose.
NodeId tightened(Candidate best, const std::vector<Measure>& measures) {
  constexpr double most_of_it = 0.55;
  const auto end = measures[best.node].end;
  for (auto id = best.node + 1; id < end; ++id)
    if (measures[id].prose >= most_of_it * best.prose && rank_of(measures[id]) == best.rank)
      best.node = id;
  return best.node;
}

/// An article is sometimes cut into several bodies of one name, with no other h1 between them.
std::vector<NodeId> with_other_parts(NodeId best, const Tree& page,
                                     const std::vector<Measure>& measures) {
  std::vector<NodeId> parts;
  bool found_best = false;
  NodeId end = 0;
  for (NodeId id = 1; id < page.size(); ++id) {
    const auto& here = measures[id];
    if (id < end || here.dropped) continue;
    if (here.element == Element::title) {
      if (found_best) break;
      parts.clear();
    }
    if (here.prose < measures[best].prose / 5 || !same_kind(id, best, page, measures)) continue;
    end = here.end;
    if (id < best && best < end) return {best};
    found_best = found_best || id == best;
    parts.push_back(id);
  }
  return parts;
}

}  // namespace

std::vector<NodeId> find_containers(const Tree& page, const std::vector<Measure>& measures) {
  auto best = best_named(page, measures);
  if (best.node == no_node) return {scored_container(page, measures)};
  best = first_of_its_kind(best, page, measures);
  const auto node = tightened(best, measures);
  if (best.rank == Rank::article) return {node};
  return with_other_parts(node, page, measures);
}

}  // namespace news::clean
