#include "searcher/retrieve/partial.hpp"

#include "searcher/query/combine.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/matches.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;

const query::Word* plain_word(const query::Query& part) {
  const auto* word = std::get_if<query::Word>(&part.node);
  return word && !word->exact && word->field == schema::Field::text ? word : nullptr;
}

/// What a person who types so few words wants has all of them (docs/evaluation.md).
constexpr std::size_t most_for_all = 4;

}  // namespace

std::optional<query::Query> as_question(const query::Query& typed, Vocabulary& words) {
  const auto* all = std::get_if<query::And>(&typed.node);
  if (!all) return std::nullopt;
  query::Or any;
  query::And asked;
  bool has_stop_word = false;
  for (const auto& part : all->parts) {
    const auto* word = plain_word(part);
    if (!word && !query::is_filter(part)) return std::nullopt;
    has_stop_word = has_stop_word || (word && words.is_stop(*word));
    (word ? any.parts : asked.parts).push_back(part);
  }
  if (any.parts.size() <= most_for_all || !has_stop_word) return std::nullopt;
  asked.parts.insert(asked.parts.begin(), query::Query{std::move(any)});
  return asked.parts.size() == 1 ? asked.parts.front() : query::Query{std::move(asked)};
}

Result<std::optional<PartialMatches>> PartialMatches::of(const query::Query& query,
                                                         Vocabulary& words) {
  const std::optional<PartialMatches> none;
  const auto* all = std::get_if<query::And>(&query.node);
  if (!all) return none;
  PartialMatches plain;
  for (const auto& part : all->parts) {
    const auto* word = plain_word(part);
    if (!word && !query::is_filter(part)) return none;
    const auto lowered = lower(part, words);
    if (!lowered) return lowered.error();
    if (word)
      plain.words_.push_back({word->text, lowered->query});
    else
      plain.filters_.push_back(lowered->query);
  }
  if (plain.words_.size() < 2) return none;
  return std::optional{std::move(plain)};
}

Xapian::Query PartialMatches::some_only() const {
  std::vector<Op> words;
  for (const auto& word : words_) words.push_back(word.articles);
  const Op some{Op::OP_AND_NOT, Op{Op::OP_OR, words.begin(), words.end()},
                Op{Op::OP_AND, words.begin(), words.end()}};
  if (filters_.empty()) return some;
  return {Op::OP_FILTER, some, Op{Op::OP_AND, filters_.begin(), filters_.end()}};
}

std::vector<std::string> PartialMatches::missing_in(const std::string& id,
                                                    const Xapian::Database& database) const {
  const Op article{schema::value_term(schema::Field::id, id)};
  std::vector<std::string> missing;
  for (const auto& word : words_)
    if (count_matches(database, Op{Op::OP_FILTER, article, word.articles}) == 0)
      missing.push_back(word.text);
  return missing;
}

}  // namespace news::retrieve
