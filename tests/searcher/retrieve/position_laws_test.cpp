#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/build/record_of.hpp"
#include "searcher/query/show.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/reference_evaluator.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using query::Proximity;
using schema::Field;

namespace {

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_{seed} {}
  std::uint32_t operator()() { return static_cast<std::uint32_t>(engine_()); }

 private:
  std::mt19937 engine_;
};
using Ids = std::set<std::string>;

template <class Items>
const auto& one_of(const Items& items, Random& random) {
  return items[random() % items.size()];
}

std::string random_word(Random& random) {
  static const std::vector<std::string> words{
      "sanction", "sanctions", "sanctioned", "bank",   "banks", "Bank",     "who",
      "WHO",      "Who",       "river",      "rivers", "RIVER", "covid-19", "COVID-19",
      "covid19",  "zürich",    "Zürich",     "naïve",  "dam",   "ivory"};
  return one_of(words, random);
}

std::string random_sentence(Random& random) {
  static const std::vector<std::string> firsts{"Sanctions", "Bank", "Rivers", "WHO", "Zürich"};
  std::string sentence = one_of(firsts, random);
  for (auto left = random() % 8; left > 0; --left) sentence += ' ' + random_word(random);
  return sentence + '.';
}

Article random_article(std::size_t number, Random& random) {
  Article article{.id = "a" + std::to_string(number)};
  if (random() % 4 > 0) article.title = random_sentence(random);
  for (auto paragraphs = 1 + random() % 4; paragraphs > 0; --paragraphs) {
    if (!article.body.empty()) article.body += "\n\n";
    for (auto sentences = 1 + random() % 3, left = sentences; left > 0; --left) {
      if (left < sentences) article.body += ' ';
      article.body += random_sentence(random);
    }
  }
  return article;
}

Field random_field(Random& random) {
  static const std::vector<Field> fields{Field::text, Field::text,  Field::text, Field::title,
                                         Field::lead, Field::hlead, Field::body};
  return one_of(fields, random);
}

query::Query random_leaf(Random& random) {
  static const std::vector<std::string> phrases{"bank sanctions", "who river",  "rivers banks",
                                                "covid-19 bank",  "dam zürich", "bank bank"};
  static const std::vector<std::string> patterns{"sanc*", "riv*", "ban?s", "covid*"};
  static const std::vector<std::string> near{"snaction", "rover", "bnks", "covi19"};
  const auto field = random_field(random);
  switch (random() % 8) {
    case 0:
      return phrase(one_of(phrases, random), field);
    case 1:
      return wildcard(one_of(patterns, random), field);
    case 2:
      return exactly(random_word(random), field);
    case 3:
      return fuzzy(one_of(near, random), 1 + random() % 2, field);
    case 4:
      return caps(random_word(random), random() % 2 == 0, field);
    default: {
      const auto typed = random_word(random);
      // A word that says nothing would be left out beside others.
      return word(typed == "who" || typed == "Who" ? "WHO" : typed, field);
    }
  }
}

query::Query random_place(Random& random, int depth) {
  static const std::vector<Proximity> kinds{Proximity::within,         Proximity::within,
                                            Proximity::before,         Proximity::same_sentence,
                                            Proximity::same_paragraph, Proximity::not_within};
  if (depth == 0) return random_leaf(random);
  const auto part = [&] { return random_place(random, depth - 1); };
  switch (random() % 7) {
    case 0:
      return any_of({part(), part()});
    case 1:
      return at_least(1 + random() % 3, part());
    case 2:
      return first_words(1 + random() % 12, part());
    case 3:
      return random_leaf(random);
    default:
      return near(part(), part(), 1 + random() % 6, one_of(kinds, random));
  }
}

query::Query random_query(Random& random) {
  const auto place = [&] { return random_place(random, 1 + static_cast<int>(random() % 3)); };
  switch (random() % 5) {
    case 0:
      return any_of({place(), place()});
    case 1:
      return without(everything(), place());
    case 2:
      return without(place(), place());
    case 3:
      return all_of({place(), any_of({place(), without(place(), place())})});
    default:
      return place();
  }
}

}  // namespace

TEST_CASE("A query finds the articles that a reader with all the time would find",
          "[retrieve][positions]") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  Random random{seed};
  ArticleReader reader{{.stemmer = "english"}};
  ReferenceEvaluator by_reading{reader};
  std::vector<Article> articles;
  std::vector<ReadArticle> read;
  for (std::size_t i = 0; i < 60; ++i) {
    articles.push_back(random_article(i, random));
    read.push_back(reader.read(build::record_of(articles.back(), 0)));
  }
  const std::vector<index::OpenIndex> indexes{index_over(articles, 1), index_over(articles, 2),
                                              index_over(articles, 3)};
  std::size_t found_some = 0;
  for (int round = 0; round < 400; ++round) {
    const auto query = random_query(random);
    CAPTURE(query::show(query));
    Ids wanted;
    by_reading.forget();
    for (const auto& article : read)
      if (by_reading.holds(query, article)) wanted.insert(article.record.id);
    found_some += !wanted.empty() && wanted.size() < articles.size();
    for (const auto& index : indexes) {
      const auto page = retrieve::search(
          index, query, {.limit = retrieve::no_limit, .passage_chars = 0, .exact_count = true});
      REQUIRE(page);
      Ids found;
      for (const auto& hit : page->hits) found.insert(hit.article.id);
      REQUIRE(found == wanted);
      REQUIRE(page->matches == wanted.size());
    }
  }
  CHECK(found_some > 100);
}
