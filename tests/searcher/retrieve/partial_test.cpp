#include "searcher/retrieve/partial.hpp"

#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::Article;
using news::retrieve::search;

namespace {

using Strings = std::vector<std::string>;

std::vector<Article> four_articles() {
  return {{.id = "both", .body = "Łódź sold potash under sanctions."},
          {.id = "potash", .body = "Potash was cheap in Łódź."},
          {.id = "sanctioned", .body = "They were sanctioned."},
          {.id = "neither", .body = "It rained on the Elbe."}};
}

news::Page filled(const news::query::Query& query, std::size_t limit = 10, std::size_t shards = 1) {
  const auto page =
      search(index_over(four_articles(), shards), query, {.limit = limit, .fill = true});
  REQUIRE(page);
  return *page;
}

Strings ids(const std::vector<news::Hit>& hits) {
  Strings found;
  for (const auto& hit : hits) found.push_back(hit.article.id);
  return found;
}

}  // namespace

TEST_CASE("A page is filled with articles that have some of the words, and says which they lack",
          "[retrieve][partial]") {
  const auto shards = GENERATE(1u, 2u, 3u);
  const auto page = filled(all_of({word("potash"), word("sanctions")}), 10, shards);

  CHECK(ids(page.hits) == Strings{"both"});
  CHECK(page.matches == 1);
  REQUIRE(page.partial.size() == 2);
  for (const auto& hit : page.partial)
    CHECK(hit.missing == Strings{hit.article.id == "potash" ? "sanctions" : "potash"});
  CHECK(page.partial.front().rank == 2);
}

TEST_CASE("A full page is not filled", "[retrieve][partial]") {
  CHECK(filled(all_of({word("potash"), word("sanctions")}), 1).partial.empty());
  CHECK(filled(all_of({word("potash"), word("sanctions")}), 2).partial.size() == 1);
}

TEST_CASE("What was asked for exactly is never widened", "[retrieve][partial]") {
  const auto query = GENERATE(
      word("potash"), any_of({word("potash"), word("snow")}), phrase("potash sanctions"),
      all_of({word("potash"), phrase("it rained")}), all_of({word("potash"), exactly("sanction")}),
      all_of({word("potash"), word("sanctions", news::schema::Field::title)}),
      without(word("potash"), word("sanctions")));
  CHECK(filled(query).partial.empty());
}

TEST_CASE("A question finds the best articles with any of its words, and each names those it lacks",
          "[retrieve][partial]") {
  const auto shards = GENERATE(1u, 2u, 3u);
  const auto page =
      filled(all_of({word("was"), word("potash"), word("from"), word("Łódź"), word("sanctioned")}),
             10, shards);
  CHECK(page.any_word);
  CHECK(page.partial.empty());
  CHECK(page.matches == 3);
  REQUIRE(ids(page.hits).front() == "both");
  CHECK(page.hits.front().missing.empty());
  for (const auto& hit : page.hits)
    if (hit.article.id == "sanctioned") CHECK(hit.missing == Strings{"potash", "Łódź"});
}

TEST_CASE("Only many plain words with small ones among them are a question",
          "[retrieve][partial]") {
  const auto is_question = [](std::vector<news::query::Query> parts) {
    return filled(all_of(std::move(parts))).any_word;
  };
  const auto filter =
      any_of({value(news::schema::Field::id, "potash"), value(news::schema::Field::id, "neither")});
  const auto the = word("the");
  CHECK(is_question({the, word("potash"), word("sold"), word("under"), word("sanctions"), filter}));
  CHECK_FALSE(is_question({the, word("potash"), word("sold"), word("sanctions"), filter}));
  CHECK_FALSE(
      is_question({word("cheap"), word("potash"), word("sold"), word("Łódź"), word("sanctions")}));
  CHECK_FALSE(is_question({the, phrase("potash sold"), word("sold"), word("under"), word("Łódź")}));
}

TEST_CASE("Filters hold for what fills a page", "[retrieve][partial]") {
  const auto one_of_two =
      any_of({value(news::schema::Field::id, "potash"), value(news::schema::Field::id, "neither")});
  CHECK(ids(filled(all_of({word("potash"), word("sanctions"), one_of_two})).partial) ==
        Strings{"potash"});
  const auto has_date = value(news::schema::Field::has, "date");
  CHECK(filled(all_of({word("potash"), word("sanctions"), has_date})).partial.empty());
}
