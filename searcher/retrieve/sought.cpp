#include "searcher/retrieve/sought.hpp"

#include <utility>
#include <variant>

#include <fmt/format.h>

#include "searcher/query/show.hpp"
#include "searcher/retrieve/leaf_spot.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/words_query.hpp"

namespace news::retrieve {
namespace {

using query::Proximity;
using schema::Field;

/// Which words of `raw:` are meant. What was cleaned away is never near the text.
enum class Of { both, text, removed };

Section section_of(Field field) {
  if (field == Field::lead) return Section::lead;
  return field == Field::hlead ? Section::headline_or_lead : Section::body;
}

template <class Node>
Spot around(Node node, Spot part) {
  node.parts.push_back(std::move(part));
  return {std::move(node)};
}

bool has_raw(const query::Query& part) {
  bool has = false;
  each_leaf(part,
            [&has](const query::Query& leaf, bool) { has = has || field_of(leaf) == Field::raw; });
  return has;
}

class Seeking {
 public:
  Seeking(const query::Query& whole, Vocabulary& words, Of of)
      : whole_{whole}, words_{words}, of_{of} {}

  Result<Sought> operator()(const query::Word&) const { return leaf(); }
  Result<Sought> operator()(const query::Phrase&) const { return leaf(); }
  Result<Sought> operator()(const query::Wildcard&) const { return leaf(); }
  Result<Sought> operator()(const query::Fuzzy&) const { return leaf(); }

  Result<Sought> operator()(const query::Capitals& word) const {
    auto found = leaf();
    if (!found) return found;
    const auto mark = word.all ? schema::Mark::capitals : schema::Mark::capital;
    found->spot = around(Marked{mark, {}}, std::move(found->spot));
    return found;
  }

  Result<Sought> operator()(const query::Or& any) const {
    AnySpot spot;
    std::vector<Lowered> articles;
    for (const auto& part : any.parts) {
      auto one = found(part, of_);
      if (!one) return one;
      articles.push_back(std::move(one->articles));
      spot.parts.push_back(std::move(one->spot));
    }
    return Sought{any_of(articles), {std::move(spot)}};
  }

  Result<Sought> operator()(const query::Near& near) const {
    if (of_ != Of::both || !has_raw(whole_)) return near_in(near, of_);
    auto text = near_in(near, Of::text);
    if (!text) return text;
    auto removed = near_in(near, Of::removed);
    if (!removed) return removed;
    AnySpot either;
    either.parts.push_back(std::move(text->spot));
    either.parts.push_back(std::move(removed->spot));
    return Sought{any_of({text->articles, removed->articles}), {std::move(either)}};
  }

  Result<Sought> operator()(const query::AtLeast& often) const {
    auto part = found(often.parts.front(), of_);
    if (part) part->spot = around(Often{often.times, {}}, std::move(part->spot));
    return part;
  }

  Result<Sought> operator()(const query::FirstWords& early) const {
    auto part = found(early.parts.front(), Of::text);
    if (part)
      part->spot = around(Inside{Section::first_words, early.words, {}}, std::move(part->spot));
    return part;
  }

  template <class Elsewhere>
  Result<Sought> operator()(const Elsewhere&) const {
    return Error{Error::Kind::bad_query,
                 fmt::format("{} has no place in the text", query::show(whole_)),
                 "proximity, atleast and first take words, phrases, patterns and OR of them"};
  }

 private:
  [[nodiscard]] Result<Sought> found(const query::Query& part, Of of) const {
    return std::visit(Seeking{part, words_, of}, part.node);
  }

  [[nodiscard]] Result<Sought> leaf() const {
    const auto terms = words_.terms_of(whole_);
    if (!terms) return terms.error();
    const auto field = terms->field;
    const bool raw = field == Field::raw;
    if (!raw && of_ == Of::removed) return Sought{{}, {AnySpot{}}};
    if (schema::spec(field).by_position)
      return Sought{candidates(*terms, Field::text, words_),
                    around(Inside{section_of(field), 0, {}}, leaf_spot(*terms, Field::text))};
    if (!raw || of_ != Of::both)
      return in_field(*terms, raw && of_ == Of::text ? Field::text : field);
    auto kept = in_field(*terms, Field::text);
    auto removed = in_field(*terms, Field::raw);
    AnySpot either;
    either.parts.push_back(std::move(kept.spot));
    either.parts.push_back(std::move(removed.spot));
    return Sought{any_of({kept.articles, removed.articles}), {std::move(either)}};
  }

  [[nodiscard]] Sought in_field(const LeafTerms& terms, Field field) const {
    return {candidates(terms, field, words_), leaf_spot(terms, field)};
  }

  [[nodiscard]] Result<Sought> near_in(const query::Near& near, Of of) const {
    auto one = found(near.parts.front(), of);
    if (!one) return one;
    auto other = found(near.parts.back(), of);
    if (!other) return other;
    NearSpot spot{near.proximity, near.distance, {}};
    spot.parts.push_back(std::move(one->spot));
    spot.parts.push_back(std::move(other->spot));
    if (near.proximity == Proximity::not_within)
      return Sought{std::move(one->articles), {std::move(spot)}};
    return Sought{all_of({one->articles, other->articles}), {std::move(spot)}};
  }

  const query::Query& whole_;
  Vocabulary& words_;
  Of of_;
};

}  // namespace

bool is_positional(const query::Query& part) {
  return std::holds_alternative<query::Near>(part.node) ||
         std::holds_alternative<query::AtLeast>(part.node) ||
         std::holds_alternative<query::FirstWords>(part.node) ||
         std::holds_alternative<query::Capitals>(part.node) ||
         schema::spec(field_of(part)).by_position;
}

Result<Sought> sought(const query::Query& part, Vocabulary& words) {
  return std::visit(Seeking{part, words, Of::both}, part.node);
}

Lowered checked(Sought sought, const Vocabulary& words) {
  return with_spot(sought.articles, std::move(sought.spot), words.effort());
}

}  // namespace news::retrieve
