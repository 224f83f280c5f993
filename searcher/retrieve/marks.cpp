#include "searcher/retrieve/marks.hpp"

#include <algorithm>
#include <optional>

#include "common/schema/fields.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/ranking.hpp"
#include "searcher/retrieve/sought.hpp"

namespace news::retrieve {
namespace {

using schema::Field;

std::vector<std::string> forms_of(const std::vector<TypedWord>& words) {
  std::vector<std::string> forms;
  for (const auto& word : words) forms.push_back(word.form);
  return forms;
}

void add(MarkTerms& marks, LeafTerms leaf, std::string_view stemmer, const Vocabulary& words) {
  const auto weight = [&words](const std::string& term) {
    return inverse_frequency(words.documents(), words.frequency(term));
  };
  for (auto& each : leaf.stems) {
    if (!is_made_by(each, stemmer)) continue;
    const auto rarity = weight(schema::stem_term(leaf.field, each.stem));
    marks.stems.emplace(std::move(each.stem), rarity);
  }
  for (const auto& word : leaf.forms) {
    std::size_t articles = 0;
    for (const auto& stem : word.stems)
      articles = std::max(articles, words.frequency(schema::stem_term(leaf.field, stem.stem)));
    marks.forms.emplace(word.form, inverse_frequency(words.documents(), articles));
  }
  for (const auto& name : leaf.other_names) marks.phrases.push_back(forms_of(name));
  if (!leaf.phrase.empty()) marks.phrases.push_back(forms_of(leaf.phrase));
}

}  // namespace

Result<MarkTerms> mark_terms(const query::Query& query, std::string_view language,
                             Vocabulary& words) {
  MarkTerms marks{.language = std::string{language}};
  const auto stemmer = analysis::stemmer_of(words.settings(), language);
  std::optional<Error> failed;
  each_part(query, [&](const query::Query& part, bool wanted) {
    if (failed || !wanted || !is_wordy(part) || is_positional(part)) return;
    auto leaf = words.terms_of(part);
    if (!leaf)
      failed = leaf.error();
    else if (leaf->field != Field::by)
      add(marks, std::move(*leaf), stemmer, words);
  });
  if (failed) return *failed;
  return marks;
}

}  // namespace news::retrieve
