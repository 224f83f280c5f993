#include "searcher/retrieve/nearly_where.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace news::retrieve {
namespace {

using Op = Xapian::Query;
using Maybe = std::optional<Op>;
using query::Proximity;

/// Further apart than this most pairs are, so that a filter would only cost.
constexpr std::uint32_t most_distance = 30;

/// The stems that a single word stands under; none where the spot is not a single word.
std::vector<std::string> stems_of(const Spot& spot) {
  std::vector<std::string> stems;
  if (const auto* any = std::get_if<AnyStem>(&spot.node)) {
    for (const auto& stem : any->stems) stems.push_back(stem.term);
  } else if (const auto* typed = std::get_if<AsTyped>(&spot.node)) {
    stems = typed->stem_terms;
    if (!typed->own_stem_term.empty()) stems.push_back(typed->own_stem_term);
  }
  return stems;
}

Op any_of(const std::vector<std::string>& terms) { return {Op::OP_OR, terms.begin(), terms.end()}; }

Maybe joined(Op::op how, const std::vector<Op>& parts) {
  if (parts.empty()) return std::nullopt;
  return Op{how, parts.begin(), parts.end()};
}

class Telling {
 public:
  Maybe operator()(const InOrder& row) const {
    if (row.parts.size() < 2) return std::nullopt;
    std::vector<Op> words;
    for (const auto& part : row.parts) {
      const auto stems = stems_of(part);
      if (stems.empty()) return std::nullopt;
      words.push_back(any_of(stems));
    }
    return Op{Op::OP_PHRASE, words.begin(), words.end(),
              static_cast<Xapian::termcount>(words.size())};
  }

  Maybe operator()(const NearSpot& near) const {
    if (near.proximity == Proximity::not_within) return nearly_where(near.parts.front());
    auto tellings = of_each(near.parts);
    if (auto both = side_by_side(near)) tellings.push_back(std::move(*both));
    return joined(Op::OP_AND, tellings);
  }

  Maybe operator()(const AnySpot& any) const { return one_of(any.parts); }
  Maybe operator()(const AnyWay& any) const { return one_of(any.parts); }
  Maybe operator()(const Often& often) const { return nearly_where(often.parts.front()); }
  Maybe operator()(const Inside& part) const { return nearly_where(part.parts.front()); }
  Maybe operator()(const Marked& marked) const { return nearly_where(marked.parts.front()); }

  template <class Word>
  Maybe operator()(const Word&) const {
    return std::nullopt;
  }

 private:
  static std::vector<Op> of_each(const std::vector<Spot>& parts) {
    std::vector<Op> tellings;
    for (const auto& part : parts)
      if (auto telling = nearly_where(part)) tellings.push_back(std::move(*telling));
    return tellings;
  }

  static Maybe one_of(const std::vector<Spot>& parts) {
    const auto tellings = of_each(parts);
    if (tellings.size() < parts.size()) return std::nullopt;
    return joined(Op::OP_OR, tellings);
  }

  /// Two different single words.
  static Maybe side_by_side(const NearSpot& near) {
    const bool ordered = near.proximity == Proximity::before;
    if (!ordered && near.proximity != Proximity::within) return std::nullopt;
    if (near.distance > most_distance) return std::nullopt;
    const auto one = stems_of(near.parts.front());
    const auto other = stems_of(near.parts.back());
    if (one.empty() || other.empty() || std::ranges::find_first_of(one, other) != one.end())
      return std::nullopt;
    const std::vector<Op> words{any_of(one), any_of(other)};
    return Op{ordered ? Op::OP_PHRASE : Op::OP_NEAR, words.begin(), words.end(), near.distance + 1};
  }
};

}  // namespace

std::optional<Xapian::Query> nearly_where(const Spot& spot) {
  return std::visit(Telling{}, spot.node);
}

}  // namespace news::retrieve
