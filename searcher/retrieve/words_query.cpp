#include "searcher/retrieve/words_query.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/fields.hpp"
#include "searcher/retrieve/leaf_spot.hpp"
#include "searcher/retrieve/positions.hpp"
#include "searcher/retrieve/ranking.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;
using schema::Field;

Op combined(Op::op how, const std::vector<Op>& parts) { return {how, parts.begin(), parts.end()}; }

Op unweighted(const Op& query) { return {Op::OP_SCALE_WEIGHT, query, 0.0}; }

bool ranks(Field field) { return field == Field::text || field == Field::title; }

Op written_in(const std::vector<std::string>& languages) {
  std::vector<Op> terms;
  for (const auto& language : languages)
    terms.emplace_back(schema::value_term(Field::lang, language));
  return combined(Op::OP_OR, terms);
}

/// The articles that have the stem, where it is one.
Op with_stem(Field field, const LanguageStem& stem) {
  Op query{schema::stem_term(field, stem.stem)};
  if (!stem.only_in.empty()) query = {Op::OP_FILTER, query, written_in(stem.only_in)};
  if (!stem.not_in.empty()) query = {Op::OP_AND_NOT, query, written_in(stem.not_in)};
  return query;
}

Op with_any(Field field, const std::vector<LanguageStem>& stems) {
  std::vector<Op> queries;
  for (const auto& stem : stems) queries.push_back(with_stem(field, stem));
  return combined(Op::OP_OR, queries);
}

/// Any of the stems, each weighing as much as one word that stands wherever one of them does. Not
/// OP_SYNONYM: its weight rests on an estimate that differs with the number of shards. Not a plain
/// OR either: the rarest form, often a misprint, would win.
Op weighed(const std::vector<LanguageStem>& stems, const Vocabulary& words) {
  if (stems.size() == 1) return with_stem(Field::text, stems.front());
  std::vector<std::size_t> frequencies;
  for (const auto& stem : stems)
    frequencies.push_back(words.frequency(schema::stem_term(Field::text, stem.stem)));
  const auto together = std::accumulate(frequencies.begin(), frequencies.end(), std::size_t{0});
  const auto common = inverse_frequency(words.documents(), together);
  std::vector<Op> parts;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const auto alone = inverse_frequency(words.documents(), frequencies[i]);
    const auto scale = alone > 0 ? std::min(1.0, common / alone) : 1.0;
    parts.emplace_back(Op::OP_SCALE_WEIGHT, with_stem(Field::text, stems[i]), scale);
  }
  return combined(Op::OP_OR, parts);
}

std::vector<LanguageStem> stems_of(const std::vector<TypedWord>& forms) {
  std::vector<LanguageStem> stems;
  for (const auto& form : forms)
    for (const auto& stem : form.stems)
      if (std::ranges::find(stems, stem) == stems.end()) stems.push_back(stem);
  return stems;
}

/// Where a word can be at all: one that is its own stem has no form term.
Op where_it_can_be(const AsTyped& word) {
  if (word.own_stem_term.empty()) return Op{word.form_term};
  if (word.stem_terms.empty()) return Op{word.own_stem_term};
  return Op{Op::OP_OR, Op{word.form_term}, Op{word.own_stem_term}};
}

/// Articles with any of these forms. Those of inflected words are terms; each of the others is
/// checked by itself, so that only the stems that an article has are looked at.
Op any_form(Field field, const std::vector<TypedWord>& forms, const Vocabulary& words) {
  std::vector<Op> terms;
  for (const auto& form : forms) {
    auto typed = as_typed(field, form);
    if (!typed.stem_terms.empty()) terms.emplace_back(typed.form_term);
    if (typed.own_stem_term.empty()) continue;
    const Op stem{typed.own_stem_term};
    terms.emplace_back(
        Op::OP_AND, stem,
        only_where(std::make_shared<const Spot>(Spot{std::move(typed)}), words.effort()));
  }
  return combined(Op::OP_OR, terms);
}

/// Every article with one of the forms, and some with others of the same stems.
Op maybe_any_form(Field field, const std::vector<TypedWord>& forms) {
  std::vector<Op> terms;
  for (const auto& form : forms) terms.push_back(where_it_can_be(as_typed(field, form)));
  return combined(Op::OP_OR, terms);
}

Op all_somewhere(Field field, const std::vector<TypedWord>& words) {
  std::vector<Op> needed;
  for (const auto& word : words) needed.push_back(where_it_can_be(as_typed(field, word)));
  return combined(Op::OP_AND, needed);
}

Op side_by_side(Field field, const std::vector<TypedWord>& row, const Vocabulary& words) {
  if (row.size() == 1) return any_form(field, row, words);
  return with_spot({all_somewhere(field, row)}, leaf_spot({.phrase = row}, field), words.effort())
      .query;
}

/// Whether positions are looked at here, or by the part of the query around it.
enum class Look { compares, left_open };

/// The ways in which a leaf is found.
class Ways {
 public:
  Ways(Field field, const Vocabulary& words, Look look)
      : field_{field}, words_{words}, compared_{look == Look::compares} {}

  void add_stems(const std::vector<LanguageStem>& stems) {
    if (field_ == Field::text)
      ways_.push_back(weighed(stems, words_));
    else
      add(with_any(field_, stems), [&] { return weighed(stems, words_); });
  }

  void add_forms(const std::vector<TypedWord>& forms) {
    add(compared_ ? any_form(field_, forms, words_) : maybe_any_form(field_, forms),
        [&] { return weighed(stems_of(forms), words_); });
  }

  void add_phrase(const std::vector<TypedWord>& phrase) {
    add(compared_ ? side_by_side(field_, phrase, words_) : all_somewhere(field_, phrase), [&] {
      std::vector<Op> each;
      for (const auto& word : phrase) each.push_back(weighed(word.stems, words_));
      return combined(Op::OP_AND, each);
    });
  }

  [[nodiscard]] Lowered all() const { return {combined(Op::OP_OR, ways_), ranks(field_), {}}; }

 private:
  template <class Weight>
  void add(const Op& articles, Weight weight) {
    if (ranks(field_))
      ways_.emplace_back(Op::OP_FILTER, weight(), articles);
    else
      ways_.push_back(unweighted(articles));
  }

  Field field_;
  const Vocabulary& words_;
  bool compared_;
  std::vector<Op> ways_{};
};

Lowered in_field(const LeafTerms& leaf, Field field, const Vocabulary& words, Look look) {
  Ways ways{field, words, look};
  if (!leaf.phrase.empty()) ways.add_phrase(leaf.phrase);
  for (const auto& name : leaf.other_names) ways.add_phrase(name);
  if (!leaf.stems.empty()) ways.add_stems(leaf.stems);
  if (!leaf.forms.empty()) ways.add_forms(leaf.forms);
  return ways.all();
}

/// How often positions would be looked at for these forms: where one is its own stem.
std::size_t looks(const std::vector<TypedWord>& forms, Field field, const Vocabulary& words) {
  std::size_t articles = 0;
  for (const auto& word : forms)
    for (const auto& stem : word.stems)
      if (stem.stem == word.form) articles += words.frequency(schema::stem_term(field, stem.stem));
  return articles;
}

/// With the two steps of a leaf that is one phrase, or any of some forms.
Lowered compared(const LeafTerms& leaf, Field field, const Vocabulary& words) {
  auto whole = in_field(leaf, field, words, Look::compares);
  if (!leaf.stems.empty() || !leaf.other_names.empty()) return whole;
  // To find which of many forms an article has, all its terms are read: that has to pay.
  const std::size_t enough = leaf.forms.size() <= 32 ? 0 : 3000;
  const bool row = leaf.phrase.size() > 1 && leaf.forms.empty();
  const bool forms = leaf.phrase.empty() && looks(leaf.forms, field, words) > enough;
  if (row || forms)
    whole.steps = with_spot(in_field(leaf, field, words, Look::left_open), leaf_spot(leaf, field),
                            words.effort())
                      .steps;
  return whole;
}

/// What is looked up of a script without spaces: its pairs.
LeafTerms looked_up(const LeafTerms& leaf) {
  auto looked = leaf;
  if (!leaf.pairs.empty()) looked.phrase = leaf.pairs;
  return looked;
}

}  // namespace

Xapian::Query typed_query(Field field, const TypedWord& word, const Vocabulary& words) {
  return any_form(field, {word}, words);
}

Xapian::Query in_headline(const LeafTerms& leaf, const Vocabulary& words) {
  return {Op::OP_FILTER, weighed(leaf.stems, words), with_any(Field::title, leaf.stems)};
}

Lowered words_query(const LeafTerms& typed, const Vocabulary& words) {
  const auto leaf = looked_up(typed);
  const auto in = [&](Field field) { return compared(leaf, field, words); };
  if (leaf.field != Field::raw) return in(leaf.field);
  return any_of({in(Field::text), in(Field::raw)});
}

Lowered candidates(const LeafTerms& leaf, Field field, const Vocabulary& words) {
  return in_field(looked_up(leaf), field, words, Look::left_open);
}

}  // namespace news::retrieve
