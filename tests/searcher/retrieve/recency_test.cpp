#include "searcher/retrieve/recency.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <tuple>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using namespace std::chrono;
using retrieve::Recency;

namespace {

constexpr sys_days today{2025y / December / 1};

/// Articles of one topic, in which two words stand more or less often; one in five undated, some
/// dated after today.
std::vector<Article> many_articles(unsigned seed, std::size_t count) {
  std::mt19937 random{seed};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    Article article{.id = "Nº " + std::to_string(i)};
    for (auto words = 1 + random() % 6; words-- > 0;) article.body += "öl ";
    for (auto words = random() % 4; words-- > 0;) article.body += "gas ";
    for (auto words = random() % 30; words-- > 0;) article.body += "x ";
    if (random() % 5 != 0)
      article.published = text::whole_day(
          year_month_day{today - days{static_cast<int>(random() % 400)} + days{20}});
    articles.push_back(std::move(article));
  }
  return articles;
}

using Line = std::pair<std::string, double>;

std::vector<Line> lines_of(const Page& page) {
  std::vector<Line> lines;
  for (const auto& hit : page.hits) lines.emplace_back(hit.article.id, hit.score);
  return lines;
}

std::vector<Line> ranked(const index::OpenIndex& index, const retrieve::Wanted& wanted) {
  const auto page = retrieve::search(index, any_of({word("öl"), word("gas")}), wanted);
  REQUIRE(page);
  return lines_of(*page);
}

/// All matches, multiplied and sorted by hand.
std::vector<Line> by_hand(const index::OpenIndex& index, const Recency& recency) {
  auto page = retrieve::search(index, any_of({word("öl"), word("gas")}),
                               {.limit = retrieve::no_limit, .passage_chars = 0});
  REQUIRE(page);
  for (auto& hit : page->hits)
    hit.score *= factor(
        recency, hit.article.published ? std::optional{hit.article.published.first} : std::nullopt);
  // Stable: what is equal stays newest first, then by id.
  std::ranges::stable_sort(page->hits, std::ranges::greater{}, &Hit::score);
  return lines_of(*page);
}

}  // namespace

TEST_CASE("The newer an article the more it is favoured, an undated one not at all",
          "[retrieve][recency]") {
  const Recency usual{.today = today};
  CHECK(factor(usual, std::nullopt) == 1);
  CHECK(factor(usual, today) == 1.25);
  CHECK(factor(usual, today + hours{23}) == 1.25);
  CHECK(factor(usual, today + days{400}) == 1.25);
  CHECK(factor(usual, today - hours{1}) == factor(usual, today - days{1}));
  CHECK(std::abs(factor(usual, today - days{90}) - (1 + 0.25 / std::exp(1))) < 1e-12);
  for (int age = 0; age < 1000; ++age)
    CHECK(factor(usual, today - days{age}) > factor(usual, today - days{age + 1}));
}

TEST_CASE("Pages of favoured articles are those of all matches sorted by hand",
          "[retrieve][recency]") {
  const auto seed = GENERATE(range(0u, 6u));
  const Recency recency{GENERATE(0.25, 3.0), 90, today};
  CAPTURE(seed, recency.strength);
  const auto articles = many_articles(seed, 500);
  const auto one = index_over(articles);
  const auto wanted = by_hand(one, recency);
  for (const std::size_t shards : {1, 3}) {
    const auto index = index_over(articles, shards);
    for (const auto& [offset, limit] : {std::pair<std::size_t, std::size_t>{0, 10},
                                        {5, 1},
                                        {130, 90},
                                        {390, 200},
                                        {700, 10},
                                        {0, retrieve::no_limit}}) {
      CAPTURE(shards, offset, limit);
      const auto first = std::min(offset, wanted.size());
      const auto count = std::min(limit, wanted.size() - first);
      const std::vector<Line> expected{wanted.begin() + static_cast<std::ptrdiff_t>(first),
                                       wanted.begin() + static_cast<std::ptrdiff_t>(first + count)};
      const auto found =
          ranked(index, {.recency = recency, .offset = offset, .limit = limit, .passage_chars = 0});
      CHECK(found == expected);
    }
  }
}

TEST_CASE("Favouring the new changes no count and no order by date", "[retrieve][recency]") {
  const auto index = index_over(many_articles(7, 300), 2);
  const Recency recency{.strength = 9, .days = 30, .today = today};
  const auto query = word("gas");
  for (const std::size_t limit : {0, 1, 10}) {
    const auto plain = retrieve::search(index, query, {.limit = limit, .exact_count = true});
    const auto fresh =
        retrieve::search(index, query, {.recency = recency, .limit = limit, .exact_count = true});
    CHECK(fresh->matches == plain->matches);
    CHECK(fresh->exact);
    CHECK(fresh->hits.size() == limit);
  }
  for (const auto sort : {retrieve::Sort::newest, retrieve::Sort::oldest})
    CHECK(lines_of(*retrieve::search(index, query, {.sort = sort, .recency = recency})) ==
          lines_of(*retrieve::search(index, query, {.sort = sort})));
}

TEST_CASE("Articles dated after today are flagged", "[retrieve][recency]") {
  Article later{.id = "später", .body = "Öl"};
  later.published = text::whole_day(2026y / January / 1);
  Article year{.id = "year", .body = "Öl"};
  year.published = text::whole_year(2025y);
  const auto warnings = [](const std::vector<Article>& articles) {
    return retrieve::search(index_over(articles), word("öl"), {.recency = Recency{.today = today}})
        ->warnings;
  };
  CHECK(warnings({year}).empty());
  CHECK(warnings({year, later}) ==
        std::vector<std::string>{
            "1 article shown is dated after 2025-12-01 and ranked as if of that day"});
  CHECK(warnings({later, later}) ==
        std::vector<std::string>{
            "2 articles shown are dated after 2025-12-01 and ranked as if of that day"});
}
