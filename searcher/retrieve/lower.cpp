#include "searcher/retrieve/lower.hpp"

#include <algorithm>
#include <limits>
#include <variant>
#include <vector>

#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"
#include "searcher/retrieve/ranking.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;
constexpr auto least_number = std::numeric_limits<std::int64_t>::min();
constexpr auto most_number = std::numeric_limits<std::int64_t>::max();

Op combined(Op::op how, const std::vector<Op>& parts) { return {how, parts.begin(), parts.end()}; }

Lowered filter(const Op& query) { return {Op{Op::OP_SCALE_WEIGHT, query, 0.0}, false}; }

/// One form or stem, and in how many articles its term stands.
struct Way {
  Op query{};
  std::size_t frequency = 0;
};

/// Any of the ways, each weighing as much as one word that stands wherever one of them does. Not
/// OP_SYNONYM: its weight rests on an estimate that differs with the number of shards. Not a plain
/// OR either: the rarest form, often a misprint, would win.
Op any_way(const std::vector<Way>& ways, const Vocabulary& words) {
  if (ways.size() == 1) return ways.front().query;
  std::size_t together = 0;
  for (const auto& way : ways) together += way.frequency;
  const auto common = bm25_rarity(words.documents(), together);
  std::vector<Op> parts;
  for (const auto& way : ways) {
    const auto scale = std::min(1.0, common / bm25_rarity(words.documents(), way.frequency));
    parts.emplace_back(Op::OP_SCALE_WEIGHT, way.query, scale);
  }
  return combined(Op::OP_OR, parts);
}

Op written_in(const std::vector<std::string>& languages) {
  std::vector<Op> terms;
  for (const auto& language : languages)
    terms.emplace_back(schema::value_term(schema::Field::lang, language));
  return combined(Op::OP_OR, terms);
}

Op stem_query(const std::string& term, const LanguageStem& stem) {
  Op query{term};
  if (!stem.only_in.empty()) query = {Op::OP_FILTER, query, written_in(stem.only_in)};
  if (!stem.not_in.empty()) query = {Op::OP_AND_NOT, query, written_in(stem.not_in)};
  return query;
}

Op side_by_side(schema::Field field, const std::vector<std::string>& forms) {
  std::vector<std::string> terms;
  for (const auto& form : forms) terms.push_back(schema::form_term(field, form));
  if (terms.size() == 1) return Op{terms.front()};
  return {Op::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
}

Op words_query(const LeafTerms& leaf, const Vocabulary& words) {
  std::vector<Op> choices;
  if (!leaf.phrase.empty())
    choices.push_back(side_by_side(leaf.field, leaf.pairs.empty() ? leaf.phrase : leaf.pairs));
  for (const auto& name : leaf.other_names) choices.push_back(side_by_side(leaf.field, name));
  std::vector<Way> ways;
  for (const auto& stem : leaf.stems) {
    const auto term = schema::stem_term(leaf.field, stem.stem);
    ways.push_back({stem_query(term, stem), words.frequency(term)});
  }
  for (const auto& form : leaf.forms) {
    const auto term = schema::form_term(leaf.field, form);
    ways.push_back({Op{term}, words.frequency(term)});
  }
  if (!ways.empty()) choices.push_back(any_way(ways, words));
  return combined(Op::OP_OR, choices);
}

std::int64_t seconds(std::chrono::sys_seconds moment) { return moment.time_since_epoch().count(); }

/// Overlap of intervals: ours ends at or after the first second and begins at or before the last.
/// An open end still asks for a value, so that undated articles never match.
Op overlaps(const query::DateRange& range) {
  const auto& date = schema::spec(schema::Field::date);
  const auto first = range.first ? seconds(*range.first) : least_number;
  const auto last = range.last ? seconds(*range.last) : most_number;
  return {Op::OP_AND, Op{Op::OP_VALUE_GE, date.high_slot, schema::sortable(first)},
          Op{Op::OP_VALUE_LE, date.slot, schema::sortable(last)}};
}

std::int64_t as_number(std::uint64_t count) {
  return static_cast<std::int64_t>(std::min(count, static_cast<std::uint64_t>(most_number)));
}

Op counts_words(const query::WordCount& range) {
  return {Op::OP_VALUE_RANGE, schema::spec(schema::Field::wc).slot,
          schema::sortable(as_number(range.least.value_or(0))),
          schema::sortable(range.most ? as_number(*range.most) : most_number)};
}

Result<std::vector<Lowered>> lower_all(const std::vector<query::Query>& parts, Vocabulary& words) {
  std::vector<Lowered> lowered;
  for (const auto& part : parts) {
    auto one = lower(part, words);
    if (!one) return one.error();
    lowered.push_back(std::move(*one));
  }
  return lowered;
}

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

Lowered first_but_not_others(const std::vector<Lowered>& parts) {
  if (parts.empty()) return {};
  auto kept = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i)
    kept.query = Op{Op::OP_AND_NOT, kept.query, parts[i].query};
  return kept;
}

class Lowering {
 public:
  Lowering(const query::Query& whole, Vocabulary& words) : whole_{whole}, words_{words} {}

  Result<Lowered> operator()(const query::Everything&) const { return filter(Op::MatchAll); }
  Result<Lowered> operator()(const query::Value& value) const {
    return filter(Op{schema::value_term(value.field, value.text)});
  }
  Result<Lowered> operator()(const query::DateRange& range) const {
    return filter(overlaps(range));
  }
  Result<Lowered> operator()(const query::WordCount& range) const {
    return filter(counts_words(range));
  }
  Result<Lowered> operator()(const query::And& all) const { return each(all.parts, all_of); }
  Result<Lowered> operator()(const query::Or& any) const { return each(any.parts, any_of); }
  Result<Lowered> operator()(const query::Without& without) const {
    return each(without.parts, first_but_not_others);
  }
  template <class WordyLeaf>
  Result<Lowered> operator()(const WordyLeaf&) const {
    const auto leaf = words_.terms_of(whole_);
    if (!leaf) return leaf.error();
    return Lowered{words_query(*leaf, words_), true};
  }

 private:
  Result<Lowered> each(const std::vector<query::Query>& parts,
                       Lowered (*join)(const std::vector<Lowered>&)) const {
    const auto lowered = lower_all(parts, words_);
    if (!lowered) return lowered.error();
    return join(*lowered);
  }

  const query::Query& whole_;
  Vocabulary& words_;
};

}  // namespace

Result<Lowered> lower(const query::Query& query, Vocabulary& words) {
  return std::visit(Lowering{query, words}, query.node);
}

}  // namespace news::retrieve
