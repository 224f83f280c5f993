#include "searcher/retrieve/languages.hpp"

#include <algorithm>
#include <utility>

#include "common/schema/fields.hpp"
#include "searcher/retrieve/stop_words.hpp"
#include "searcher/retrieve/word_lists.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_languages = 100;  // of real ones; a hostile feed may name any number

StemmedAlike& stemmed_by(std::string_view stemmer, std::vector<StemmedAlike>& all) {
  const auto known = std::ranges::find(all, stemmer, &StemmedAlike::stemmer);
  if (known != all.end()) return *known;
  all.push_back({.stemmer = std::string{stemmer}});
  return all.back();
}

/// The language that the articles of no known language are taken for.
std::string_view fallback_language(const analysis::Settings& settings) {
  for (const auto& list : stop_lists())
    if (analysis::stemmer_of({}, list.language) == settings.fallback) return list.language;
  return {};
}

void append(std::vector<std::string>& all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// A language for which stemmer_of gives this stemmer.
std::string_view sample(const StemmedAlike& alike) {
  return alike.languages.empty() ? std::string_view{} : std::string_view{alike.languages.front()};
}

}  // namespace

Languages::Languages(const Xapian::Database& database, const analysis::Settings& settings)
    : articles_{database.get_doccount()} {
  const auto prefix = schema::value_term(schema::Field::lang, "");
  std::size_t known = 0;
  for (auto term = database.allterms_begin(prefix);
       term != database.allterms_end(prefix) && counts_.size() < most_languages; ++term) {
    auto language = (*term).substr(prefix.size());
    const std::size_t articles = term.get_termfreq();
    known += articles;
    stemmed_by(analysis::stemmer_of(settings, language), alike_).languages.push_back(language);
    counts_.push_back({std::move(language), articles});
  }
  if (known < articles_ || alike_.empty())
    stemmed_by(analysis::stemmer_of(settings, ""), alike_).has_unknown = true;
  counts_.push_back(
      {std::string{fallback_language(settings)}, articles_ - std::min(known, articles_)});
}

std::vector<LanguageStem> Languages::stems(const std::string& form,
                                           analysis::Analyzer& analyzer) const {
  std::vector<LanguageStem> stems;
  std::vector<bool> has_unknown;
  for (const auto& alike : alike_) {
    const auto stem = analyzer.stem(form, sample(alike));
    const auto known = std::ranges::find(stems, stem, &LanguageStem::stem);
    const auto place = static_cast<std::size_t>(known - stems.begin());
    if (known == stems.end()) {
      stems.push_back({.stem = stem});
      has_unknown.push_back(false);
    }
    stems[place].stemmers.push_back(alike.stemmer);
    append(stems[place].only_in, alike.languages);
    has_unknown[place] = has_unknown[place] || alike.has_unknown;
  }
  if (stems.size() == 1) stems.front().only_in.clear();
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (!has_unknown[i] || stems.size() == 1) continue;
    stems[i].only_in.clear();
    for (std::size_t j = 0; j < stems.size(); ++j)
      if (j != i) append(stems[i].not_in, stems[j].only_in);
  }
  return stems;
}

LanguageStem Languages::anywhere(std::string stem) const {
  LanguageStem found{.stem = std::move(stem)};
  for (const auto& alike : alike_) found.stemmers.push_back(alike.stemmer);
  return found;
}

bool Languages::is_stop(std::string_view form) const {
  std::size_t articles = 0;
  for (const auto& count : counts_)
    if (is_stop_word(form, count.language)) articles += count.articles;
  return 2 * articles > articles_;
}

bool is_made_by(const LanguageStem& stem, std::string_view stemmer) {
  return std::ranges::find(stem.stemmers, stemmer) != stem.stemmers.end();
}

}  // namespace news::retrieve
