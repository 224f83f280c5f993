// Random queries, answered by the index and by reading every article: the same articles.
//
// NEWS_QUERY_INDEX names an index, NEWS_QUERIES how many queries and NEWS_QUERY_SEED which, for
// more than those of every day.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "common/index/open.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"
#include "searcher/retrieve/effort.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/own_articles.hpp"
#include "tests/support/own_file.hpp"
#include "tests/support/random_queries.hpp"
#include "tests/support/reference_evaluator.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;

namespace {

std::string from_environment(const char* name, const std::string& otherwise) {
  const char* value = std::getenv(name);
  return value ? value : otherwise;
}

using Ids = std::set<std::string>;
const Ids none{};

Ids without(const Ids& all, const Ids& known) {
  Ids left;
  std::ranges::set_difference(all, known, std::inserter(left, left.end()));
  return left;
}

std::set<std::string> stop_words() {
  std::set<std::string> words;
  std::ifstream lines{own_file("data/stopwords/en.txt")};
  for (std::string line; std::getline(lines, line);) words.insert(line);
  return words;
}

std::vector<Article> some_articles() {
  std::vector<Article> all;
  for (const auto* input : {"data/queries/articles.jsonl", "data/judged/articles.jsonl",
                            "data/tiny/02-prairie-ledger-potash.txt", "data/tiny/13-wire.jsonl"})
    for (auto& article : own_articles(input)) all.push_back(std::move(article));
  return all;
}

index::OpenIndex opened() {
  const auto path = from_environment("NEWS_QUERY_INDEX", "");
  if (path.empty()) return index_over(some_articles(), 2, {});
  auto index = index::open_index({path});
  REQUIRE(index);
  return *index;
}

std::vector<ReadArticle> all_read(const index::OpenIndex& index, ArticleReader& reader) {
  std::vector<ReadArticle> articles;
  const auto& database = index.database;
  for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each) {
    auto record = schema::unpack(database.get_document(*each).get_data());
    REQUIRE(record);
    articles.push_back(reader.read(std::move(*record)));
  }
  return articles;
}

/// The query as it is read, from how it shows itself.
query::Query typed(const query::Query& drawn) {
  const auto parsed =
      query::parse(query::show(drawn), {.limits = query::limits_of_shown(query::Limits{})});
  if (!parsed) FAIL(parsed.error().what);
  return parsed->query;
}

}  // namespace

TEST_CASE("A query finds the articles that reading them all finds", "[retrieve][reference]") {
  const auto seed =
      static_cast<std::uint32_t>(std::stoul(from_environment("NEWS_QUERY_SEED", "20251122")));
  const auto rounds = std::stoi(from_environment("NEWS_QUERIES", "1000"));
  CAPTURE(seed);
  const auto index = opened();
  ArticleReader reader{index.analysis};
  const auto articles = all_read(index, reader);
  ReferenceEvaluator by_reading{reader};
  RandomQueries random{articles, reader, stop_words(), seed};
  int telling = 0;
  int refused = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto query = typed(random.next());
    CAPTURE(round, query::show(query));
    Ids wanted;
    by_reading.forget();
    for (const auto& article : articles)
      if (by_reading.holds(query, article)) wanted.insert(article.record.id);
    const auto page =
        retrieve::search(index, query, {.limit = retrieve::no_limit, .passage_chars = 0});
    if (!page && page.error().what == retrieve::too_much_effort().what) {
      ++refused;
      continue;
    }
    REQUIRE(page);
    Ids found;
    for (const auto& hit : page->hits) found.insert(hit.article.id);
    CHECK(without(found, wanted) == none);  // found by the index alone
    CHECK(without(wanted, found) == none);  // by reading alone
    telling += !wanted.empty() && wanted.size() < articles.size();
  }
  CHECK(telling > rounds / 4);
  CHECK(refused <= rounds / 500);  // as comparing too many places: answered by reading, not found
  WARN(rounds << " queries over " << articles.size() << " articles, " << refused << " refused");
}
