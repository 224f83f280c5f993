#include "searcher/retrieve/like.hpp"

#include <utility>

#include "searcher/retrieve/search.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_words = 30;  // docs/evaluation.md: 25 to 50 are alike

}  // namespace

Result<std::vector<schema::Record>> articles_named(const index::OpenIndex& index,
                                                   std::span<const std::string> ids) {
  std::vector<schema::Record> articles;
  for (const auto& id : ids) {
    auto article = find_article(index, id);
    if (!article) return at("--like", article.error());
    articles.push_back(std::move(*article));
  }
  return articles;
}

std::vector<SignificantWord> words_of_likeness(std::span<const schema::Record> articles,
                                               Vocabulary& words) {
  std::vector<Sample> samples;
  for (const auto& article : articles) samples.push_back({&article});
  return significant_words(samples, {.most = most_words, .frequency_power = 1}, words);
}

Lowered like_these(std::span<const schema::Record> articles, std::span<const SignificantWord> words,
                   const Lowered& query) {
  const auto likeness = any_weighted(words, 1);
  std::vector<Xapian::Query> known;
  for (const auto& article : articles)
    known.emplace_back(schema::value_term(schema::Field::id, article.id));
  return first_but_not_others(
      {all_of({query, likeness}), {{Xapian::Query::OP_OR, known.begin(), known.end()}}});
}

}  // namespace news::retrieve
