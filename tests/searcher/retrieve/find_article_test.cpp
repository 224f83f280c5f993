#include <string>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::retrieve::find_article;

TEST_CASE("An article is found by its id or by a beginning that only it has", "[retrieve][id]") {
  const auto [id, title] = GENERATE(table<std::string, std::string>({
      {"flood", "Floods close the river road"},
      {"fl", "Floods close the river road"},
      {"dam", "Dam to be raised"},  // a whole id wins over "dam-2", which begins with it
      {"dam-", "Covid19 ward opens"},
  }));
  CAPTURE(id);
  const auto article = find_article(index_over(river_news(), GENERATE(1u, 2u)), id);
  REQUIRE(article);
  CHECK(article->title == title);
}

TEST_CASE("An id that no article has is an error that quotes it", "[retrieve][id]") {
  const std::string id = GENERATE("", "xyz", "Flood", "flood ", "ženšenis");
  CAPTURE(id);
  const auto article = find_article(index_over(river_news()), id);
  REQUIRE_FALSE(article);
  CHECK(article.error().kind == news::Error::Kind::not_found);
  CHECK(article.error().what == "no article has the id \"" + id + "\"");
  CHECK_FALSE(article.error().hint.empty());
}

TEST_CASE("A beginning that several ids share names up to five of them", "[retrieve][id]") {
  std::vector<news::Article> articles(7);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].id = "né-" + std::to_string(i);

  const auto many = find_article(index_over(articles, 2), "né");
  REQUIRE_FALSE(many);
  CHECK(many.error().what ==
        "several ids begin with \"né\": né-0, né-1, né-2, né-3, né-4 and more");
  CHECK(many.error().hint == "give the whole id, or more of it");

  articles.resize(2);
  const auto two = find_article(index_over(articles), "n");
  REQUIRE_FALSE(two);
  CHECK(two.error().what == "several ids begin with \"n\": né-0, né-1");
}
