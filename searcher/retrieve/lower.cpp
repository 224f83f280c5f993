#include "searcher/retrieve/lower.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <variant>
#include <vector>

#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"
#include "searcher/retrieve/sought.hpp"
#include "searcher/retrieve/words_query.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;
constexpr auto least_number = std::numeric_limits<std::int64_t>::min();
constexpr auto most_number = std::numeric_limits<std::int64_t>::max();

Lowered filter(const Op& query) { return {Op{Op::OP_SCALE_WEIGHT, query, 0.0}, false}; }

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

class Lowering {
 public:
  Lowering(const query::Query& whole, Vocabulary& words) : whole_{whole}, words_{words} {}

  Result<Lowered> operator()(const query::Everything&) const { return filter(Op::MatchAll); }
  Result<Lowered> operator()(const query::Value& value) const {
    // A story's members are put in its place before (with_story_members).
    if (value.field == schema::Field::story) return filter(Op::MatchNothing);
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
  Result<Lowered> operator()(const query::Word&) const { return leaf(); }
  Result<Lowered> operator()(const query::Phrase&) const { return leaf(); }
  Result<Lowered> operator()(const query::Wildcard&) const { return leaf(); }
  Result<Lowered> operator()(const query::Fuzzy&) const { return leaf(); }
  template <class Positional>
  Result<Lowered> operator()(const Positional&) const {
    return by_position();
  }

 private:
  Result<Lowered> by_position() const {
    auto found = sought(whole_, words_);
    if (!found) return found.error();
    return checked(std::move(*found), words_);
  }

  Result<Lowered> leaf() const {
    if (is_positional(whole_)) return by_position();
    const auto terms = words_.terms_of(whole_);
    if (!terms) return terms.error();
    return words_query(*terms, words_);
  }

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
