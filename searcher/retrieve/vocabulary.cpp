#include "searcher/retrieve/vocabulary.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

#include <fmt/format.h>

#include "searcher/retrieve/expand.hpp"

namespace news::retrieve {
namespace {

/// All wildcards of a query together; each alone is bounded by `max_expansion`.
constexpr std::size_t max_forms_a_query = 2 * max_expansion;

Error nothing_to_search(std::string_view text) {
  return Error{Error::Kind::bad_query, fmt::format("nothing to search for in \"{}\"", text),
               "give a word: punctuation alone is not indexed"};
}

}  // namespace

Vocabulary::Vocabulary(const Xapian::Database& database, const analysis::Settings& settings)
    : database_{database}, analyzer_{settings}, documents_{database.get_doccount()} {}

std::size_t Vocabulary::frequency(const std::string& term) const {
  return database_.get_termfreq(term);
}

Result<LeafTerms> Vocabulary::terms_of(const query::Query& leaf) {
  if (const auto* word = std::get_if<query::Word>(&leaf.node)) return terms(*word);
  if (const auto* phrase = std::get_if<query::Phrase>(&leaf.node)) return terms(*phrase);
  assert(std::holds_alternative<query::Wildcard>(leaf.node));
  return terms(std::get<query::Wildcard>(leaf.node));
}

Result<LeafTerms> Vocabulary::terms(const query::Word& word) {
  LeafTerms found{.field = word.field};
  const auto tokens = analyzer_.tokens(word.text);
  if (tokens.empty()) return nothing_to_search(word.text);

  const auto add_single = [&](const analysis::Token& token) {
    (word.exact ? found.forms : found.stems).push_back(word.exact ? token.form : token.stem);
  };
  const auto parts = std::count_if(tokens.begin(), tokens.end(),
                                   [](const analysis::Token& token) { return !token.joined; });
  for (const auto& token : tokens) {
    // A joined form stands for the word only where it spans all of it: not f16 for "f-16/f-18".
    const bool spans = token.start <= tokens.front().start && token.end >= tokens.back().end;
    if (token.joined ? spans : parts == 1)
      add_single(token);
    else if (!token.joined)
      found.phrase.push_back(token.form);
  }
  return found;
}

Result<LeafTerms> Vocabulary::terms(const query::Phrase& phrase) {
  LeafTerms found{.field = phrase.field};
  for (auto& token : analyzer_.tokens(phrase.text))
    if (!token.joined) found.phrase.push_back(std::move(token.form));
  if (found.phrase.empty()) return nothing_to_search(phrase.text);
  if (found.phrase.size() == 1) found.forms.swap(found.phrase);
  return found;
}

Result<LeafTerms> Vocabulary::terms(const query::Wildcard& wildcard) {
  const auto known = expanded_.find({wildcard.field, wildcard.pattern});
  if (known != expanded_.end()) return LeafTerms{.field = wildcard.field, .forms = known->second};

  auto forms = expand(database_, wildcard);
  if (!forms) return forms.error();
  forms_expanded_ += forms->size();
  if (forms_expanded_ > max_forms_a_query)
    return Error{
        Error::Kind::bad_query,
        fmt::format("the wildcards of this query stand for more than {} words", max_forms_a_query),
        "use fewer wildcards, or give more letters before them"};
  expanded_.emplace(std::pair{wildcard.field, wildcard.pattern}, *forms);
  return LeafTerms{.field = wildcard.field, .forms = std::move(*forms)};
}

}  // namespace news::retrieve
