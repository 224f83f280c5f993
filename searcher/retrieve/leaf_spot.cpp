#include "searcher/retrieve/leaf_spot.hpp"

#include <utility>

namespace news::retrieve {
namespace {

using schema::Field;

std::vector<std::string> language_terms(const std::vector<std::string>& languages) {
  std::vector<std::string> terms;
  for (const auto& language : languages) terms.push_back(schema::value_term(Field::lang, language));
  return terms;
}

Spot in_any_form(Field field, const std::vector<LanguageStem>& stems) {
  AnyStem any;
  for (const auto& stem : stems)
    any.stems.push_back({schema::stem_term(field, stem.stem), language_terms(stem.only_in),
                         language_terms(stem.not_in)});
  return {std::move(any)};
}

Spot in_one_of(Field field, const std::vector<TypedWord>& forms) {
  if (forms.size() == 1) return {as_typed(field, forms.front())};
  std::vector<AsTyped> words;
  for (const auto& form : forms) words.push_back(as_typed(field, form));
  return {any_form_of(std::move(words))};
}

Spot side_by_side(Field field, const std::vector<TypedWord>& words) {
  InOrder row;
  for (const auto& word : words) row.parts.push_back({as_typed(field, word)});
  return {std::move(row)};
}

}  // namespace

AsTyped as_typed(Field field, const TypedWord& word) {
  AsTyped typed{.form_term = schema::form_term(field, word.form)};
  for (const auto& stem : word.stems) {
    const auto term = schema::stem_term(field, stem.stem);
    if (stem.stem == word.form) {
      typed.own_stem_term = term;
      typed.joined_term = schema::joined_term(field, stem.stem);
    } else
      typed.stem_terms.push_back(term);
  }
  return typed;
}

Spot leaf_spot(const LeafTerms& leaf, Field field) {
  AnyWay ways;
  if (!leaf.phrase.empty()) ways.parts.push_back(side_by_side(field, leaf.phrase));
  for (const auto& name : leaf.other_names) ways.parts.push_back(side_by_side(field, name));
  if (!leaf.stems.empty()) ways.parts.push_back(in_any_form(field, leaf.stems));
  if (!leaf.forms.empty()) ways.parts.push_back(in_one_of(field, leaf.forms));
  if (ways.parts.size() != 1) return {std::move(ways)};
  auto only = std::move(ways.parts.front());
  return only;
}

}  // namespace news::retrieve
