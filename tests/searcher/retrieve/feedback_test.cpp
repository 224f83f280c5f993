#include "searcher/retrieve/feedback.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::query::Query;
using news::retrieve::Feedback;
using Ids = std::set<std::string>;

namespace {

/// Four articles about a flood tell of the Nĕr and of sandbags, and so does one without that word.
news::index::OpenIndex stock(std::size_t shards) {
  std::vector<news::Article> articles;
  const auto add = [&articles](std::string body) {
    articles.push_back({.id = std::to_string(articles.size()), .body = std::move(body)});
  };
  for (int i = 0; i < 4; ++i) add("flood of the Nĕr: sandbags help");
  add("sandbags at the Ner");
  add("flood insurance");
  for (int i = 0; i < 6; ++i) add("the bank holds rates");
  return index_over(articles, shards);
}

news::Page page_of(const Query& query, Feedback feedback, std::size_t shards = 1) {
  const auto page =
      news::retrieve::search(stock(shards), query, {.passage_chars = 0, .feedback = feedback});
  REQUIRE(page);
  return *page;
}

Ids ids_of(const news::Page& page) {
  Ids ids;
  for (const auto& hit : page.hits) ids.insert(hit.article.id);
  return ids;
}

}  // namespace

TEST_CASE("Words that go with the best matches find more where any plain word is asked for",
          "[retrieve][feedback]") {
  const auto shards = GENERATE(1u, 2u, 3u);
  CAPTURE(shards);
  const auto page = page_of(word("flood"), Feedback::widens, shards);
  CHECK(ids_of(page) == Ids{"0", "1", "2", "3", "4", "5"});
  std::set<std::string> added{page.added_words.begin(), page.added_words.end()};
  CHECK(added == Ids{"help", "ner", "sandbags"});
}

TEST_CASE("Feedback never changes which articles a query with operators matches",
          "[retrieve][feedback]") {
  const auto query = GENERATE(
      all_of({word("flood"), word("help")}), without(word("flood"), word("insurance")),
      phrase("flood insurance"), exactly("flood"), any_of({word("flood"), phrase("holds rates")}),
      near(word("flood"), word("ner"), 3), word("flood", news::schema::Field::title));
  const auto plain = page_of(query, Feedback::none);
  CHECK(ids_of(page_of(query, Feedback::reorders)) == ids_of(plain));
  CHECK(ids_of(page_of(query, Feedback::widens)) == ids_of(plain));
}

TEST_CASE("Filters beside plain words hold for what feedback finds, too", "[retrieve][feedback]") {
  const auto id = [](std::string text) { return value(news::schema::Field::id, std::move(text)); };
  const auto query = all_of({word("flood"), any_of({id("0"), id("1"), id("2"), id("4")})});
  CHECK(ids_of(page_of(query, Feedback::widens)) == Ids{"0", "1", "2", "4"});
  CHECK(ids_of(page_of(query, Feedback::reorders)) == Ids{"0", "1", "2"});
}

TEST_CASE("Where few articles match no word is added", "[retrieve][feedback]") {
  CHECK(page_of(word("insurance"), Feedback::widens).added_words.empty());
  CHECK(page_of(word("xyzzy"), Feedback::widens).hits.empty());
  CHECK(page_of(everything(), Feedback::widens).added_words.empty());
}
