#include <set>
#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using schema::Field;
using Ids = std::vector<std::string>;

namespace {

query::Query begun(std::string text, Field field = Field::text) {
  return {query::Word{.text = std::move(text), .field = field, .exact = false, .unfinished = true}};
}

Page page(const query::Query& query, const index::OpenIndex& index) {
  auto found = retrieve::search(index, query, {.limit = 1000});
  REQUIRE(found);
  return *std::move(found);
}

Ids ids(const query::Query& query, const index::OpenIndex& index) {
  Ids found;
  for (const auto& hit : page(query, index).hits) found.push_back(hit.article.id);
  return found;
}

std::set<std::string> set_of(const Ids& ids) { return {ids.begin(), ids.end()}; }

/// Articles of one word each, by their numbers.
index::OpenIndex words(const std::vector<std::string>& bodies, std::size_t shards = 1) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < bodies.size(); ++i)
    articles.push_back({.id = std::to_string(i), .title = "Ö", .body = bodies[i]});
  return index_over(articles, shards);
}

}  // namespace

TEST_CASE("A word that is unfinished finds any form of the words that begin so", "[retrieve]") {
  const auto index = index_over(river_news());
  const auto [text, field, found] = GENERATE(table<std::string, Field, Ids>({
      {"rejoi", Field::text, {"dam"}},
      {"floodi", Field::text, {"dam", "dam-2", "flood", "rates"}},  // flooding: any flood
      {"mül", Field::text, {"flood"}},
      {"clos", Field::title, {"flood"}},
      {"woo", Field::by, {"flood", "rates"}},
      {"riv", Field::lead, {"dam", "flood"}},
      {"xyzzy", Field::text, {}},
  }));
  CAPTURE(text);
  auto all = ids(begun(text, field), index);
  std::ranges::sort(all);
  CHECK(all == found);
}

TEST_CASE("A word that is unfinished finds all that it finds as it stands", "[retrieve]") {
  const auto shards = GENERATE(1u, 2u, 3u);
  const auto index = index_over(river_news(), shards);
  for (const std::string whole : {"floods", "river", "raised", "müller", "company", "the", "water"})
    for (std::size_t letters = 1; letters <= whole.size(); ++letters) {
      const auto text = whole.substr(0, letters);
      CAPTURE(text, shards);
      const auto some = set_of(ids(begun(text), index));
      const auto exactly = set_of(ids(word(text), index));
      CHECK(std::ranges::includes(some, exactly));
    }
}

TEST_CASE("The number of shards never changes what a beginning finds", "[retrieve][shards]") {
  const auto text = GENERATE(as<std::string>{}, "flo", "ri", "co", "wa", "mü");
  const auto shards = GENERATE(2u, 3u);
  CAPTURE(text, shards);
  CHECK(ids(begun(text), index_over(river_news(), shards)) ==
        ids(begun(text), index_over(river_news())));
}

TEST_CASE("The most frequent of the words that begin so is taken as whole", "[retrieve]") {
  const auto index = words({"öl", "öl", "ölsaat", "gold", "gold", "golden", "gol"});
  CHECK(set_of(ids(begun("öl"), index)) == set_of({"0", "1"}));
  CHECK(set_of(ids(begun("gol"), index)) == set_of({"3", "4", "5", "6"}));
}

TEST_CASE("Of very many words the most frequent are found, and their count is a bound",
          "[retrieve]") {
  std::vector<std::string> bodies;
  for (char one = 'a'; one <= 'z'; ++one)
    for (const char other : {'k', 'p'}) bodies.push_back(std::string{"qü"} + one + other);
  bodies.emplace_back("qüzp");
  bodies.emplace_back("qüyk");
  const auto index = words(bodies);

  const auto found = page(begun("qü"), index);

  CHECK_FALSE(found.exact);
  CHECK(found.matches < bodies.size());
  const auto all = set_of(ids(begun("qü"), index));
  CHECK(all.contains("52"));
  CHECK(all.contains("53"));
  CHECK(page(begun("qüa"), index).exact);
  CHECK(page(begun("qüa"), index).matches == 2);
}

TEST_CASE("A beginning stands near other words as they do", "[retrieve]") {
  const auto index = index_over(river_news());
  const auto first = query::Proximity::before;
  CHECK(ids(near(first, 1, phrase("the river"), begun("roa")), index) == Ids{"flood"});
  CHECK(ids(near(first, 1, phrase("river"), begun("the")), index).empty());
  CHECK(ids(near(first, 1, phrase("mayor"), begun("zo")), index) == Ids{"flood"});
}

TEST_CASE("A search that can be stopped finds the same", "[retrieve]") {
  const auto shards = GENERATE(1u, 2u);
  const auto index = index_over(river_news(), shards);
  const std::vector<query::Query> queries{everything(),
                                          word("flood"),
                                          phrase("river road"),
                                          wildcard("flo*"),
                                          begun("flo"),
                                          all_of({word("flood"), word("dam")}),
                                          any_of({word("zoë"), word("dam")}),
                                          near(word("flood"), word("dam"), 5),
                                          without(everything(), word("flood"))};
  const std::atomic<bool> stop{false};
  for (const auto& query : queries) {
    const auto plain = retrieve::search(index, query, {});
    const auto stoppable = retrieve::search(index, query, {.stop = &stop});
    REQUIRE(plain);
    REQUIRE(stoppable);
    CHECK(stoppable->matches == plain->matches);
    CHECK(stoppable->exact == plain->exact);
    REQUIRE(stoppable->hits.size() == plain->hits.size());
    for (std::size_t i = 0; i < plain->hits.size(); ++i) {
      CHECK(stoppable->hits[i].article.id == plain->hits[i].article.id);
      CHECK(stoppable->hits[i].score == plain->hits[i].score);
    }
  }
}

TEST_CASE("A hurried search for stories shows the same ones, and bounds of their number",
          "[retrieve][unique]") {
  std::vector<std::string> bodies;
  for (int i = 0; i < 2100; ++i) bodies.push_back(i % 3 == 0 ? "Öl Öl fließt" : "Öl");
  const auto index = words(bodies);
  const auto whole = retrieve::search(index, word("öl"), {.unique = true});
  const auto hurried = retrieve::search(index, word("öl"), {.unique = true, .hurried = true});
  REQUIRE(whole);
  REQUIRE(hurried);

  CHECK(whole->exact);
  CHECK(whole->stories == 2100);
  CHECK_FALSE(hurried->exact);
  CHECK(hurried->matches <= 2100);
  CHECK(*hurried->stories < 2100);
  REQUIRE(hurried->hits.size() == whole->hits.size());
  for (std::size_t i = 0; i < whole->hits.size(); ++i)
    CHECK(hurried->hits[i].article.id == whole->hits[i].article.id);
}
