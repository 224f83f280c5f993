#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.hpp"
#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/aliases.hpp"
#include "searcher/retrieve/effort.hpp"
#include "searcher/retrieve/languages.hpp"
#include "searcher/retrieve/typed_word.hpp"

namespace news::retrieve {

/// What a leaf of words comes to: an article has it that has any of `stems`, any of `forms`, or all
/// of a phrase in this order, one beside the other.
struct LeafTerms {
  schema::Field field = schema::Field::text;
  std::vector<LanguageStem> stems{};
  std::vector<TypedWord> forms{};
  std::vector<TypedWord> phrase{};  ///< None or two at least.
  /// Where the phrase is of a script without spaces: the pairs of its characters, which find the
  /// same and are rarer. One less than characters.
  std::vector<TypedWord> pairs{};
  std::vector<std::vector<TypedWord>> other_names{};  ///< Aliases of several words.
};

/// The words of an index as queries meet them. Not thread-safe; must not outlive the database.
class Vocabulary {
 public:
  /// aliases must outlive it. stop: see Effort.
  Vocabulary(const Xapian::Database& database, const analysis::Settings& settings,
             const Aliases& aliases, const std::atomic<bool>* stop = nullptr);

  /// Word: its stem in each language (its form where exact), and those of its aliases; of one that
  /// is unfinished those of the most frequent words that begin so, too, unless it is itself the
  /// most frequent of them. A compound
  /// ("covid-19") is the phrase of its parts or its joined form; "l'Ukraine" is ukraine where l is
  /// a stop word; "#MeToo" is the form with its sign. Phrase: its forms. Wildcard: every form that
  /// fits. Fuzzy: every form so near. Capitals: the word without its aliases. Error (bad_query)
  /// where there is no word in the text, where ~ has more words than one, or where the patterns
  /// stand for more forms than allowed. leaf: one for which is_wordy holds.
  [[nodiscard]] Result<LeafTerms> terms_of(const query::Query& leaf);

  [[nodiscard]] std::size_t documents() const { return documents_; }

  /// In how many articles a term stands.
  [[nodiscard]] std::size_t frequency(const std::string& term) const;

  /// True for one word that says nothing in the languages of most articles, unless typed in
  /// capitals or with dots (US, WHO).
  [[nodiscard]] bool is_stop(const query::Word& word);

  /// The forms of the words of a text, without joined forms.
  [[nodiscard]] std::vector<std::string> forms(std::string_view text);

  /// True once a word that is unfinished stood for some of the words that begin so only.
  [[nodiscard]] bool left_words_out() const { return left_words_out_; }

  [[nodiscard]] const Aliases& aliases() const { return aliases_; }
  [[nodiscard]] const analysis::Settings& settings() const { return settings_; }
  [[nodiscard]] analysis::Analyzer& analyzer() { return analyzer_; }
  [[nodiscard]] const Xapian::Database& database() const { return database_; }

  /// What the search that it is for may take.
  [[nodiscard]] const std::shared_ptr<Effort>& effort() const { return effort_; }

 private:
  enum class OtherNames { found, left_out };
  [[nodiscard]] Result<LeafTerms> terms(const query::Word& word,
                                        OtherNames others = OtherNames::found);
  [[nodiscard]] Result<LeafTerms> terms(const query::Phrase& phrase);
  [[nodiscard]] Result<LeafTerms> terms(const query::Wildcard& wildcard);
  [[nodiscard]] Result<LeafTerms> terms(const query::Capitals& word);
  [[nodiscard]] Result<LeafTerms> terms(const query::Fuzzy& word);

  /// The forms that `find` finds for a pattern, found once.
  template <class Find>
  [[nodiscard]] Result<LeafTerms> expanded(schema::Field field, const std::string& pattern,
                                           Find find);

  TypedWord typed(std::string form);
  void add_phrase(const std::vector<analysis::Token>& tokens, LeafTerms& leaf);
  void add_any_form(const std::string& form, LeafTerms& leaf);
  void add_aliases(const std::vector<analysis::Token>& tokens, LeafTerms& leaf);
  void add_begun(const std::string& beginning, LeafTerms& leaf);
  [[nodiscard]] std::vector<LanguageStem> stems_begun_with(const std::string& beginning,
                                                           const LeafTerms& leaf);

  const Xapian::Database& database_;
  analysis::Settings settings_;
  const Aliases& aliases_;
  analysis::Analyzer analyzer_;
  std::size_t documents_;
  Languages languages_;
  std::shared_ptr<Effort> effort_;
  std::map<std::pair<schema::Field, std::string>, std::vector<TypedWord>> expanded_{};
  std::size_t forms_expanded_ = 0;
  std::map<std::pair<schema::Field, std::string>, std::vector<LanguageStem>> begun_{};
  bool left_words_out_ = false;
};

}  // namespace news::retrieve
