#include "searcher/retrieve/feedback.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/lower.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t fewest_articles = 3;
constexpr std::size_t most_words = 10;
constexpr double share_of_added = 0.1;  // the heaviest word weighs so much beside one typed

bool is_plain_word(const query::Query& part) {
  const auto* word = std::get_if<query::Word>(&part.node);
  return word && !word->exact && word->field == schema::Field::text;
}

bool is_any_of_words(const query::Query& part) {
  if (is_plain_word(part)) return true;
  const auto* any = std::get_if<query::Or>(&part.node);
  return any && std::ranges::all_of(any->parts, is_plain_word);
}

bool is_filter(const query::Query& part) {
  if (const auto* any = std::get_if<query::Or>(&part.node))
    return std::ranges::all_of(any->parts, is_filter);
  return std::holds_alternative<query::Value>(part.node) ||
         std::holds_alternative<query::DateRange>(part.node) ||
         std::holds_alternative<query::WordCount>(part.node);
}

/// Words of which any may be there, and the filters beside them.
struct PlainQuery {
  const query::Query* words = nullptr;
  std::vector<const query::Query*> filters{};
};

std::optional<PlainQuery> plain_query(const query::Query& query) {
  if (is_any_of_words(query)) return PlainQuery{&query};
  const auto* all = std::get_if<query::And>(&query.node);
  if (!all) return std::nullopt;
  PlainQuery plain;
  for (const auto& part : all->parts) {
    if (is_filter(part))
      plain.filters.push_back(&part);
    else if (is_any_of_words(part) && !plain.words)
      plain.words = &part;
    else
      return std::nullopt;
  }
  return plain.words ? std::optional{plain} : std::nullopt;
}

}  // namespace

std::vector<std::string> stems_in(const query::Query& query, Vocabulary& words) {
  std::vector<std::string> stems;
  const auto add = [&stems](const std::vector<LanguageStem>& more) {
    for (const auto& stem : more) stems.push_back(stem.stem);
  };
  each_leaf(query, [&](const query::Query& leaf, bool) {
    if (!is_wordy(leaf)) return;
    const auto terms = words.terms_of(leaf);
    if (!terms) return;
    add(terms->stems);
    for (const auto& form : terms->forms) add(form.stems);
    for (const auto& form : terms->phrase) add(form.stems);
    for (const auto& form : terms->pairs) add(form.stems);
    for (const auto& name : terms->other_names)
      for (const auto& form : name) add(form.stems);
  });
  return stems;
}

Result<std::vector<SignificantWord>> feedback_words(const query::Query& query,
                                                    std::span<const RankedArticle> best,
                                                    Vocabulary& words) {
  if (best.size() < fewest_articles) return std::vector<SignificantWord>{};
  std::vector<schema::Record> articles;
  for (const auto& match : best) {
    auto article = schema::unpack(words.database().get_document(match.document).get_data());
    if (!article) return article.error();
    articles.push_back(std::move(*article));
  }
  std::vector<Sample> samples;
  for (std::size_t i = 0; i < best.size(); ++i) samples.push_back({&articles[i], best[i].score});
  return significant_words(samples,
                           {.most = most_words,
                            .least_articles = 3,
                            .least_samples = 2,
                            .frequency_power = 1,
                            .without_stems = stems_in(query, words)},
                           words);
}

Result<Lowered> with_feedback(const query::Query& query, const Lowered& lowered,
                              std::span<const SignificantWord> added, Feedback feedback,
                              Vocabulary& words) {
  if (added.empty()) return lowered;
  const auto more = any_weighted(added, share_of_added);
  const auto plain = feedback == Feedback::widens ? plain_query(query) : std::nullopt;
  if (!plain) return with_bonus(lowered, more.query);
  const auto typed = lower(*plain->words, words);
  if (!typed) return typed.error();
  std::vector<Lowered> parts{any_of({*typed, more})};
  for (const auto* filter : plain->filters) {
    auto kept = lower(*filter, words);
    if (!kept) return kept.error();
    parts.push_back(std::move(*kept));
  }
  return all_of(parts);
}

}  // namespace news::retrieve
