#include "searcher/retrieve/chosen.hpp"

#include <set>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;

namespace {

std::vector<Article> three_floods() {
  std::vector<Article> articles;
  for (const auto* id : {"é", "b", "c"}) {
    Article article;
    article.id = id;
    article.title = "Überschwemmung";
    article.body = std::string{"The flood in "} + id + ".";
    articles.push_back(article);
  }
  return articles;
}

}  // namespace

TEST_CASE("Of the matches only those that are chosen are given", "[retrieve][alert]") {
  const auto shards = GENERATE(std::size_t{1}, std::size_t{2});
  const auto index = index_over(three_floods(), shards);
  std::vector<std::string> met;
  const retrieve::Wanted wanted{.sort = retrieve::Sort::newest,
                                .limit = retrieve::no_limit,
                                .choose = [&met](std::span<const retrieve::Sighting> matches) {
                                  met.clear();
                                  for (const auto& match : matches) met.push_back(match.id);
                                  return std::vector<std::size_t>{0, 2};
                                }};
  const auto page = retrieve::search(index, word("flood"), wanted);
  REQUIRE(page);
  CHECK(met == std::vector<std::string>{"b", "c", "é"});
  REQUIRE(page->hits.size() == 2);
  CHECK(page->hits[0].article.id == "b");
  CHECK(page->hits[1].article.id == "é");
  CHECK(page->hits[1].rank == 2);
  CHECK_FALSE(page->hits[1].passages.empty());
}

TEST_CASE("The hash of a text never changes, and tells headline from body", "[retrieve][alert]") {
  CHECK(retrieve::text_hash("Straße", "gesperrt") == 0xeb6f03368b12bd37);
  CHECK(retrieve::text_hash("Straße", "gesperrt") != retrieve::text_hash("Straße gesperrt", ""));
  CHECK(retrieve::text_hash("", "é") != retrieve::text_hash("é", ""));
}
