#include "searcher/retrieve/search.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::Article;
using news::query::Query;
using news::retrieve::search;
using news::retrieve::Sort;
using news::retrieve::Wanted;
using news::schema::Field;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const news::Page& page) {
  Ids ids;
  for (const auto& hit : page.hits) ids.push_back(hit.article.id);
  return ids;
}

/// The ids found, in the order given.
Ids found_in(const news::index::OpenIndex& index, const Query& query, const Wanted& wanted = {}) {
  const auto page = search(index, query, wanted);
  REQUIRE(page);
  return ids_of(*page);
}

/// The ids found, in the order of the alphabet.
Ids found(const Query& query) {
  auto ids = found_in(index_over(river_news()), query);
  std::sort(ids.begin(), ids.end());
  return ids;
}

news::query::Query words_between(std::optional<std::uint64_t> least,
                                 std::optional<std::uint64_t> most) {
  return {news::query::WordCount{.least = least, .most = most}};
}

/// Short articles over a small vocabulary, a third of them copies: many equal scores.
std::vector<Article> random_news(unsigned seed) {
  const std::vector<std::string> words{"oil",    "rate", "flood", "dam",  "bank",   "river",
                                       "Zürich", "vote", "tax",   "riot", "rioting"};
  std::mt19937 random{seed};
  std::vector<Article> articles;
  for (unsigned i = 0; i < 60; ++i) {
    Article article;
    if (i > 0 && random() % 3 == 0) article = articles[random() % i];
    if (article.body.empty())
      for (auto n = 5 + random() % 20; n > 0; --n)
        article.body += words[std::min(random() % 11, random() % 11)] + ' ';
    article.id = "n" + std::to_string((i * 37) % 60);
    article.published =
        random() % 4 == 0 ? news::text::PartialDate{}
                          : *news::text::read_iso_date("2025-01-1" + std::to_string(random() % 5));
    articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<Query> searched_for() {
  return {word("flood"),
          all_of({word("oil"), word("rate"), word("dam")}),
          any_of({word("oil"), word("rate"), word("dam"), word("bank"), word("vote")}),
          any_of({phrase("oil rate"), word("river"), word("zurich")}),
          any_of({wildcard("rio*"), word("tax"), word("dam")}),
          wildcard("ri*"),
          without(any_of({word("oil"), word("tax")}), word("bank")),
          all_of({word("oil"), value(Field::has, "date")}),
          dated("2025-01-11", "2025-01-13"),
          everything()};
}

}  // namespace

TEST_CASE("Every part of the query language finds what it says", "[retrieve][lower]") {
  const auto [query, ids] = GENERATE(table<Query, Ids>({
      {word("flood"), {"dam", "dam-2", "flood", "rates"}},
      {word("Müller"), {"flood"}},
      {word("muller"), {"flood"}},
      {word("cafes"), {"dam"}},
      {word("the"), {"dam", "dam-2", "flood", "match", "rates"}},
      {word("nowhere"), {}},
      {exactly("flood"), {"dam"}},
      {exactly("floods"), {"flood", "rates"}},
      {word("flood", Field::title), {"flood"}},
      {word("woodward", Field::by), {"flood"}},
      {word("wood", Field::by), {"rates"}},
      {phrase("river road"), {"flood"}},
      {phrase("road river"), {}},
      {phrase("road rain"), {}},  // the headline's last word, the body's first
      {phrase("bank holds", Field::title), {"rates"}},
      {phrase("bank kept", Field::title), {}},
      {phrase("RIVER"), {"flood"}},
      {phrase("U.S. style"), {"dam-2"}},
      {word("state-run"), {"dam"}},
      {word("covid-19"), {"dam-2", "match"}},
      {word("covid19"), {"dam-2", "match"}},
      {wildcard("floo*"), {"dam", "dam-2", "flood", "rates"}},
      {wildcard("flood?"), {"flood", "rates"}},
      {wildcard("zo?"), {"flood"}},
      {wildcard("Zoë*"), {"flood"}},
      {wildcard("xyz*"), {}},
      {wildcard("floo*", Field::title), {"flood"}},
      {wildcard("woo*", Field::by), {"flood", "rates"}},
      {value(Field::source, "reuters"), {"dam", "rates"}},
      {value(Field::source, "herald"), {"flood"}},
      {value(Field::source, "example.com"), {"dam-2", "match"}},
      {value(Field::place, "lithuania"), {"flood"}},
      {value(Field::lang, "FR"), {"dam-2"}},
      {value(Field::id, "dam"), {"dam"}},
      {value(Field::has, "place"), {"flood", "rates"}},
      {all_of({word("flood"), word("dam")}), {"dam", "dam-2"}},
      {all_of({word("flood"), value(Field::source, "reuters")}), {"dam", "rates"}},
      {any_of({word("rain"), value(Field::lang, "fr")}), {"dam-2", "flood", "match"}},
      {without(word("flood"), word("dam")), {"flood", "rates"}},
      {without(everything(), value(Field::has, "date")), {"match"}},
      {all_of({without(word("flood"), word("bank")), word("raised")}), {"dam"}},
  }));
  CHECK(found(query) == ids);
}

TEST_CASE("A date range finds every article whose own dates overlap it", "[retrieve][date]") {
  const auto [from, to, ids] = GENERATE(table<std::string, std::string, Ids>({
      {"2025-12-12", "2025-12-12", {"dam", "flood", "rates"}},
      {"2025-12-13", "2025-12-31", {"dam", "rates"}},
      {"2025-11", "2025-11", {"dam"}},
      {"2024", "2024", {"dam-2"}},
      {"", "2024-02-28", {}},
      {"", "2024-02-29", {"dam-2"}},
      {"2026", "", {}},
      {"2025", "", {"dam", "flood", "rates"}},
      {"", "", {"dam", "dam-2", "flood", "rates"}},
  }));
  CAPTURE(from, to);
  CHECK(found(dated(from, to)) == ids);
}

TEST_CASE("Word counts bound the body from both sides", "[retrieve][wc]") {
  const auto shortest = std::uint64_t{13};
  CHECK(found(words_between({}, {})).size() == 5);
  CHECK(found(words_between({}, shortest)) == found(words_between(0, shortest)));
  CHECK(found(words_between(100, {})).empty());
  CHECK(found(words_between(5, 4)).empty());
  CHECK(found(words_between(1, static_cast<std::uint64_t>(-1))).size() == 5);
}

TEST_CASE("A word in the headline ranks higher than in the body", "[retrieve][rank]") {
  CHECK(found_in(index_over(river_news()), word("flood")).front() == "flood");
}

TEST_CASE("Results come newest or oldest first, undated last", "[retrieve][sort]") {
  const auto index = index_over(river_news(), GENERATE(1u, 2u, 3u));

  CHECK(found_in(index, everything(), {.sort = Sort::newest}) ==
        Ids{"dam", "rates", "flood", "dam-2", "match"});
  CHECK(found_in(index, everything(), {.sort = Sort::oldest}) ==
        Ids{"dam-2", "flood", "dam", "rates", "match"});
}

TEST_CASE("Where nothing in a query ranks, the newest come first and say so", "[retrieve][sort]") {
  const auto page = search(index_over(river_news()), value(Field::lang, "en"), {});
  REQUIRE(page);
  CHECK(ids_of(*page) == Ids{"dam", "rates", "flood", "match"});
  CHECK(page->sort == "newest");
  CHECK(page->hits.front().score == 0);
}

TEST_CASE("Filters change which articles match, never their scores", "[retrieve][rank]") {
  const auto index = index_over(river_news());
  const auto filtered = all_of({word("rain"), value(Field::lang, "en"), dated("", "")});
  const auto plain = search(index, word("rain"), {});
  const auto dated_only = search(index, filtered, {});
  REQUIRE(plain);
  REQUIRE(dated_only);
  REQUIRE(ids_of(*dated_only) == Ids{"flood"});
  for (const auto& hit : plain->hits)
    if (hit.article.id == "flood") CHECK(hit.score == dated_only->hits.front().score);
}

TEST_CASE("The number of shards never changes the answer", "[retrieve][shards]") {
  const auto seed = GENERATE(range(1u, 13u));
  CAPTURE(seed);
  const auto articles = random_news(seed);
  const auto one = index_over(articles);
  for (const auto& query : searched_for())
    for (const auto sort : {Sort::relevance, Sort::newest, Sort::oldest})
      for (const unsigned shards : {2u, 3u}) {
        const Wanted wanted{.sort = sort, .offset = 3, .limit = 12, .exact_count = true};
        const auto expected = search(one, query, wanted);
        const auto got = search(index_over(articles, shards), query, wanted);
        REQUIRE(expected);
        REQUIRE(got);
        CHECK(ids_of(*got) == ids_of(*expected));
        CHECK(got->matches == expected->matches);
        for (std::size_t i = 0; i < got->hits.size() && i < expected->hits.size(); ++i)
          CHECK(got->hits[i].score == expected->hits[i].score);
      }
}

TEST_CASE("The order of indexing never changes the answer", "[retrieve][order]") {
  const auto seed = GENERATE(range(1u, 7u));
  CAPTURE(seed);
  auto articles = random_news(seed);
  const auto as_made = index_over(articles);
  std::shuffle(articles.begin(), articles.end(), std::mt19937{seed});
  const auto shuffled = index_over(articles);
  for (const auto& query : searched_for())
    CHECK(found_in(shuffled, query) == found_in(as_made, query));
}

TEST_CASE("Pages follow one another without gap or overlap", "[retrieve][page]") {
  const auto index = index_over(random_news(3), 2);
  const auto query = any_of({word("oil"), word("rate")});
  const auto whole = found_in(index, query, {.limit = news::retrieve::no_limit});
  Ids joined;
  for (std::size_t offset = 0; offset < whole.size() + 7; offset += 7)
    for (const auto& id : found_in(index, query, {.offset = offset, .limit = 7}))
      joined.push_back(id);
  CHECK(joined == whole);
}

TEST_CASE("A rank counts from the first hit of all", "[retrieve][page]") {
  const auto page = search(index_over(river_news()), word("flood"), {.offset = 2, .limit = 1});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 1);
  CHECK(page->hits.front().rank == 3);
  CHECK(page->offset == 2);
  CHECK(page->matches == 4);
}

TEST_CASE("A count is exact where wanted, and otherwise says whether it is", "[retrieve][count]") {
  std::vector<Article> many(1500);
  for (std::size_t i = 0; i < many.size(); ++i) {
    many[i].id = std::to_string(i);
    many[i].body = i % 3 == 0 ? "oil and gas in Łódź" : "gas alone";
  }
  const auto index = index_over(many, 2);
  const auto both = any_of({word("oil"), word("gas")});

  const auto exact = search(index, both, {.limit = 0, .exact_count = true});
  REQUIRE(exact);
  CHECK(exact->hits.empty());
  CHECK(exact->matches == 1500);
  CHECK(exact->exact);

  const auto bounded = search(index, both, {.limit = 1});
  REQUIRE(bounded);
  CHECK(bounded->matches <= 1500);
  CHECK((!bounded->exact || bounded->matches == 1500));

  const auto few = search(index, word("oil"), {.limit = 1});
  REQUIRE(few);
  CHECK(few->matches == 500);
  CHECK(few->exact);
}

TEST_CASE("A hit carries the article, its marks and its passages", "[retrieve][hit]") {
  const auto page = search(index_over(river_news()), phrase("river road"), {});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 1);
  const auto& hit = page->hits.front();
  CHECK(hit.score > 0);
  CHECK(hit.article.outlet == "The Herald");
  REQUIRE(hit.title_matches.size() == 1);
  CHECK(hit.article.title.substr(hit.title_matches[0].first,
                                 hit.title_matches[0].second - hit.title_matches[0].first) ==
        "river road");
  REQUIRE(hit.passages.size() == 1);
  CHECK_FALSE(hit.passages.front().matches.empty());
}

TEST_CASE("No passages are made where none are wanted", "[retrieve][hit]") {
  const auto page = search(index_over(river_news()), word("flood"), {.passage_chars = 0});
  REQUIRE(page);
  for (const auto& hit : page->hits) CHECK(hit.passages.empty());
}

TEST_CASE("Only words that are wanted in the text are marked", "[retrieve][marks]") {
  const auto index = index_over(river_news());
  const auto marks = [&index](const Query& query) {
    const auto page = search(index, query, {});
    REQUIRE(page);
    std::size_t count = 0;
    for (const auto& hit : page->hits) {
      count += hit.title_matches.size();
      for (const auto& passage : hit.passages) count += passage.matches.size();
    }
    return count;
  };
  CHECK(marks(value(Field::source, "reuters")) == 0);
  CHECK(marks(word("woodward", Field::by)) == 0);
  CHECK(marks(without(everything(), word("bank"))) == 0);
  CHECK(marks(word("bank", Field::title)) > 0);
  CHECK(marks(wildcard("ban*")) == marks(word("bank")));
}

TEST_CASE("Punctuation alone is nothing to search for", "[retrieve][error]") {
  const auto index = index_over(river_news());
  const auto query = GENERATE(word("--"), phrase("…"), all_of({word("flood"), exactly("&")}));
  const auto page = search(index, query, {});
  REQUIRE_FALSE(page);
  CHECK(page.error().kind == news::Error::Kind::bad_query);
  CHECK(page.error().what.starts_with("nothing to search for in \""));
  CHECK_FALSE(page.error().hint.empty());
}

TEST_CASE("An index without articles answers every query", "[retrieve][empty]") {
  const auto index = index_over({});
  for (const auto& query : searched_for()) CHECK(found_in(index, query).empty());
}
