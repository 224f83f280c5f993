#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.hpp"
#include "common/base/result.hpp"
#include "searcher/query/query.hpp"

namespace news::retrieve {

/// What a leaf of words comes to: an article has it that has any of `stems`, any of `forms`, or all
/// of `phrase` in this order, one beside the other.
struct LeafTerms {
  schema::Field field = schema::Field::text;
  std::vector<std::string> stems{};
  std::vector<std::string> forms{};
  std::vector<std::string> phrase{};  ///< Forms; none or two at least.
};

/// The words of an index as queries meet them. Not thread-safe; must not outlive the database.
class Vocabulary {
 public:
  Vocabulary(const Xapian::Database& database, const analysis::Settings& settings);

  /// Word: its stem (its form where exact). A compound ("covid-19") is the phrase of its parts or
  /// its joined form. Phrase: its forms. Wildcard: every form that fits. Error (bad_query) where
  /// there is no word in the text, or where the wildcards have more forms than allowed.
  /// leaf: one for which is_wordy holds.
  [[nodiscard]] Result<LeafTerms> terms_of(const query::Query& leaf);

  [[nodiscard]] std::size_t documents() const { return documents_; }

  /// In how many articles a term stands.
  [[nodiscard]] std::size_t frequency(const std::string& term) const;

  [[nodiscard]] analysis::Analyzer& analyzer() { return analyzer_; }
  [[nodiscard]] const Xapian::Database& database() const { return database_; }

 private:
  [[nodiscard]] Result<LeafTerms> terms(const query::Word& word);
  [[nodiscard]] Result<LeafTerms> terms(const query::Phrase& phrase);
  [[nodiscard]] Result<LeafTerms> terms(const query::Wildcard& wildcard);

  const Xapian::Database& database_;
  analysis::Analyzer analyzer_;
  std::size_t documents_;
  std::map<std::pair<schema::Field, std::string>, std::vector<std::string>> expanded_{};
  std::size_t forms_expanded_ = 0;
};

}  // namespace news::retrieve
