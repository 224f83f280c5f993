#include "searcher/retrieve/vocabulary.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <tuple>
#include <variant>

#include <fmt/format.h>

#include "searcher/retrieve/beginning.hpp"
#include "searcher/retrieve/expand.hpp"

namespace news::retrieve {
namespace {

/// Of those that begin as a word does that is still being typed.
constexpr std::size_t most_stems = 32;
constexpr std::size_t most_forms = 200;

/// All wildcards of a query together; each alone is bounded by `max_expansion`.
constexpr std::size_t max_forms_a_query = 2 * max_expansion;

Error nothing_to_search(std::string_view text) {
  return Error{Error::Kind::bad_query, fmt::format("nothing to search for in \"{}\"", text),
               "give a word: punctuation alone is not indexed"};
}

/// A joined form stands for the word only where it spans all of it: not f16 for "f-16/f-18".
bool spans(const analysis::Token& joined, const std::vector<analysis::Token>& tokens) {
  return joined.start <= tokens.front().start && joined.end >= tokens.back().end;
}

/// The first word, and the joined forms that hold it.
void drop_first_part(std::vector<analysis::Token>& tokens) {
  const auto start = tokens.front().start;
  std::erase_if(tokens, [start](const analysis::Token& token) { return token.start == start; });
}

}  // namespace

Vocabulary::Vocabulary(const Xapian::Database& database, const analysis::Settings& settings,
                       const Aliases& aliases, const std::atomic<bool>* stop)
    : database_{database},
      settings_{settings},
      aliases_{aliases},
      analyzer_{settings},
      documents_{database.get_doccount()},
      languages_{database, settings},
      effort_{std::make_shared<Effort>(documents_, stop)} {}

bool Vocabulary::is_stop(const query::Word& word) {
  const auto tokens = analyzer_.tokens(word.text);
  if (tokens.size() != 1 || tokens.front().as_acronym) return false;
  if (!languages_.is_stop(tokens.front().form)) return false;
  auto whole = word;
  whole.unfinished = false;
  return !word.unfinished || terms(word)->stems == terms(whole)->stems;
}

std::vector<std::string> Vocabulary::forms(std::string_view text) {
  std::vector<std::string> forms;
  for (auto& token : analyzer_.tokens(text))
    if (!token.joined) forms.push_back(std::move(token.form));
  return forms;
}

std::size_t Vocabulary::frequency(const std::string& term) const {
  return database_.get_termfreq(term);
}

Result<LeafTerms> Vocabulary::terms_of(const query::Query& leaf) {
  if (const auto* word = std::get_if<query::Word>(&leaf.node)) return terms(*word);
  if (const auto* phrase = std::get_if<query::Phrase>(&leaf.node)) return terms(*phrase);
  if (const auto* capitals = std::get_if<query::Capitals>(&leaf.node)) return terms(*capitals);
  if (const auto* fuzzy = std::get_if<query::Fuzzy>(&leaf.node)) return terms(*fuzzy);
  assert(std::holds_alternative<query::Wildcard>(leaf.node));
  return terms(std::get<query::Wildcard>(leaf.node));
}

Result<LeafTerms> Vocabulary::terms(const query::Capitals& word) {
  return terms({.text = word.text, .field = word.field}, OtherNames::left_out);
}

Result<LeafTerms> Vocabulary::terms(const query::Word& word, OtherNames others) {
  LeafTerms found{.field = word.field};
  auto tokens = analyzer_.tokens(word.text);
  if (tokens.empty()) return nothing_to_search(word.text);
  if (!word.exact && tokens.front().elided && languages_.is_stop(tokens.front().form))
    drop_first_part(tokens);

  const auto add_single = [&](const analysis::Token& token) {
    if (word.exact)
      found.forms.push_back(typed(token.form));
    else
      add_any_form(token.form, found);
  };
  const auto parts = std::count_if(tokens.begin(), tokens.end(),
                                   [](const analysis::Token& token) { return !token.joined; });
  if (parts == 1) {
    add_single(tokens.back());  // with its sign, where it has one: #metoo
  } else {
    add_phrase(tokens, found);
    for (const auto& token : tokens)
      if (token.joined && !token.unspaced && spans(token, tokens)) add_single(token);
  }
  if (!word.exact && others == OtherNames::found) add_aliases(tokens, found);
  if (word.unfinished && parts == 1 && !word.exact) add_begun(tokens.back().form, found);
  return found;
}

void Vocabulary::add_begun(const std::string& beginning, LeafTerms& leaf) {
  const std::pair key{leaf.field, beginning};
  auto known = begun_.find(key);
  if (known == begun_.end()) known = begun_.emplace(key, stems_begun_with(beginning, leaf)).first;
  for (const auto& stem : known->second) leaf.stems.push_back(stem);
}

/// Those that the leaf has not yet; none where one that it has is the most frequent of all.
std::vector<LanguageStem> Vocabulary::stems_begun_with(const std::string& beginning,
                                                       const LeafTerms& leaf) {
  const auto count = [&](const std::string& stem) {
    return frequency(schema::stem_term(leaf.field, stem));
  };
  std::set<std::string> own;
  std::size_t most = 0;
  for (const auto& stem : leaf.stems) {
    own.insert(stem.stem);
    most = std::max(most, count(stem.stem));
  }
  const auto stems = stems_begun(database_, leaf.field, beginning, most_stems);
  const auto forms = forms_begun(database_, leaf.field, beginning, most_forms);
  std::map<std::string, std::size_t> others;
  for (const auto& [stem, articles] : stems.terms)
    if (!own.contains(stem)) others.emplace(stem, articles);
  for (const auto& form : forms.terms)
    for (const auto& stem : languages_.stems(form.text, analyzer_))
      if (!own.contains(stem.stem)) others.emplace(stem.stem, count(stem.stem));
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [stem, articles] : others) ranked.emplace_back(articles, stem);
  std::ranges::sort(ranked, [](const auto& one, const auto& other) {
    return std::tie(other.first, one.second) < std::tie(one.first, other.second);
  });
  if (ranked.empty() || ranked.front().first <= most) return {};
  left_words_out_ = left_words_out_ || !stems.all || !forms.all || ranked.size() > most_stems;
  ranked.resize(std::min(ranked.size(), most_stems));
  std::vector<LanguageStem> begun;
  for (auto& [articles, stem] : ranked) begun.push_back(languages_.anywhere(std::move(stem)));
  return begun;
}

TypedWord Vocabulary::typed(std::string form) {
  auto stems = languages_.stems(form, analyzer_);
  return {std::move(form), std::move(stems)};
}

/// The words in this order; of a script without spaces their pairs too.
void Vocabulary::add_phrase(const std::vector<analysis::Token>& tokens, LeafTerms& leaf) {
  bool unspaced = true;
  for (const auto& token : tokens) {
    if (!token.joined) leaf.phrase.push_back(typed(token.form));
    if (!token.joined) unspaced = unspaced && token.unspaced;
    if (token.joined && token.unspaced) leaf.pairs.push_back(typed(token.form));
  }
  if (!unspaced || leaf.pairs.size() + 1 != leaf.phrase.size()) leaf.pairs.clear();
}

void Vocabulary::add_any_form(const std::string& form, LeafTerms& leaf) {
  for (auto& stem : languages_.stems(form, analyzer_))
    if (std::find(leaf.stems.begin(), leaf.stems.end(), stem) == leaf.stems.end())
      leaf.stems.push_back(std::move(stem));
}

void Vocabulary::add_aliases(const std::vector<analysis::Token>& tokens, LeafTerms& leaf) {
  if (aliases_.most_words() == 0) return;
  Aliases::Name name;
  for (const auto& token : tokens)
    if (!token.joined) name.push_back(token.form);
  for (auto& other : aliases_.others(name)) {
    if (other.size() == 1) {
      add_any_form(other.front(), leaf);
      continue;
    }
    auto& words = leaf.other_names.emplace_back();
    for (auto& form : other) words.push_back(typed(std::move(form)));
  }
}

Result<LeafTerms> Vocabulary::terms(const query::Phrase& phrase) {
  LeafTerms found{.field = phrase.field};
  add_phrase(analyzer_.tokens(phrase.text), found);
  if (found.phrase.empty()) return nothing_to_search(phrase.text);
  if (found.phrase.size() == 1) found.forms.swap(found.phrase);
  return found;
}

Result<LeafTerms> Vocabulary::terms(const query::Wildcard& wildcard) {
  return expanded(wildcard.field, wildcard.pattern, [&] { return expand(database_, wildcard); });
}

Result<LeafTerms> Vocabulary::terms(const query::Fuzzy& word) {
  const auto tokens = analyzer_.tokens(word.text);
  if (tokens.empty()) return nothing_to_search(word.text);
  if (tokens.size() > 1)
    return Error{Error::Kind::bad_query, fmt::format("\"{}~\" is more than one word", word.text),
                 "~ finds words like a single one, of letters and digits"};
  auto wanted = word;
  wanted.text = tokens.front().form;
  return expanded(word.field, fmt::format("{}~{}", wanted.text, wanted.edits),
                  [&] { return expand(database_, wanted); });
}

template <class Find>
Result<LeafTerms> Vocabulary::expanded(schema::Field field, const std::string& pattern, Find find) {
  const auto known = expanded_.find({field, pattern});
  if (known != expanded_.end()) return LeafTerms{.field = field, .forms = known->second};

  Result<std::vector<std::string>> forms = find();
  if (!forms) return forms.error();
  forms_expanded_ += forms->size();
  if (forms_expanded_ > max_forms_a_query)
    return Error{
        Error::Kind::bad_query,
        fmt::format("the patterns of this query stand for more than {} words", max_forms_a_query),
        "use fewer of * ? and ~, or give more letters before them"};
  std::vector<TypedWord> words;
  for (auto& form : *forms) words.push_back(typed(std::move(form)));
  expanded_.emplace(std::pair{field, pattern}, words);
  return LeafTerms{.field = field, .forms = std::move(words)};
}

}  // namespace news::retrieve
