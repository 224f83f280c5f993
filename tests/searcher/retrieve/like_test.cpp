#include <algorithm>
#include <string>
#include <vector>

#include "searcher/retrieve/like.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using Ids = std::vector<std::string>;

namespace {

std::vector<news::Article> rivers_and_rates() {
  return {{.id = "flood-1",
           .title = "Łódź: the Ner floods",
           .body = "The river Ner rose over the mill road. The mayor closed the mill.",
           .language = "en"},
          {.id = "flood-2",
           .title = "Mill road closed",
           .body = "After rain the Ner flooded the mill. It was the rain of a century.",
           .language = "en"},
          {.id = "flood-3", .title = "Rain goes on", .body = "The mayor spoke.", .language = "en"},
          {.id = "rates-1",
           .title = "Bank holds rates",
           .body = "The bank kept its rates. Markets rose.",
           .language = "en"},
          {.id = "rates-2",
           .title = "Rates and banks",
           .body = "Banks wait for rates to fall.",
           .language = "en"},
          {.id = "zh-1", .title = "北京大学开学", .body = "北京大学今天开学。", .language = "zh"},
          {.id = "zh-2", .title = "北京大学", .body = "北京大学的学生。", .language = "zh"}};
}

news::Result<Ids> like(const Ids& ids, const news::query::Query& query, std::size_t shards = 1) {
  const auto page = news::retrieve::search(index_over(rivers_and_rates(), shards), query,
                                           {.passage_chars = 0, .like = ids, .exact_count = true});
  if (!page) return page.error();
  Ids found;
  for (const auto& hit : page->hits) found.push_back(hit.article.id);
  return found;
}

}  // namespace

TEST_CASE("What is like an article shares the words that set it apart", "[retrieve][like]") {
  const auto shards = GENERATE(1u, 3u);
  CAPTURE(shards);
  const auto [ids, query, found] = GENERATE(table<Ids, news::query::Query, Ids>({
      {{"flood-1"}, everything(), {"flood-2", "flood-3", "rates-1"}},
      {{"rates-1"}, everything(), {"rates-2", "flood-2", "flood-1"}},
      {{"zh-2"}, everything(), {"zh-1"}},
      {{"flood-1"}, word("mayor"), {"flood-3"}},
      {{"flood-1"}, value(news::schema::Field::lang, "fr"), {}},
      {{"flood-1", "flood-2"}, everything(), {"flood-3", "rates-1"}},
      {{"flood-2"}, without(everything(), word("mayor")), {}},
      {{"rates-2", "rates-"}, everything(), {}},
  }));
  CAPTURE(ids);
  const auto like_them = like(ids, query, shards);
  if (ids.back() == "rates-") {
    REQUIRE_FALSE(like_them);
    CHECK(like_them.error().what == "--like: several ids begin with \"rates-\": rates-1, rates-2");
    return;
  }
  REQUIRE(like_them);
  CHECK(*like_them == found);
}

TEST_CASE("To be like an article that is not there is an error", "[retrieve][like]") {
  const auto found = like({"żaba"}, everything());
  REQUIRE_FALSE(found);
  CHECK(found.error().what == "--like: no article has the id \"żaba\"");
  CHECK_FALSE(found.error().hint.empty());
}

TEST_CASE("Words that set articles apart are no stop words and stand elsewhere too",
          "[retrieve][like]") {
  const auto index = index_over(rivers_and_rates());
  const auto articles = news::retrieve::articles_named(index, Ids{"flood-2"});
  REQUIRE(articles);
  const news::retrieve::Aliases none;
  news::retrieve::Vocabulary words{index.database, index.analysis, none};
  Ids forms;
  for (const auto& word : news::retrieve::words_of_likeness(*articles, words))
    forms.push_back(word.form);
  std::ranges::sort(forms);
  CHECK(forms == Ids{"closed", "flooded", "mill", "ner", "rain", "road"});
}

TEST_CASE("Excerpts of what is like an article show the words that they share",
          "[retrieve][like]") {
  const auto page = news::retrieve::search(index_over(rivers_and_rates()), everything(),
                                           {.limit = 1, .like = {"flood-1"}});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 1);
  CHECK(page->like == Ids{"flood-1"});
  CHECK_FALSE(page->hits.front().title_matches.empty());
  REQUIRE_FALSE(page->hits.front().passages.empty());
  CHECK_FALSE(page->hits.front().passages.front().matches.empty());
}
